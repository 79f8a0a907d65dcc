/**
 * Code for the integrator's stack, which tests the connection. Each example sends only the header with the value,
 * without Authorization, verifies TLS, follows no redirect, and reads the value from the environment variable
 * `EBS_API_KEY`.
 *
 * These functions run in the recipient's page, so they use nothing from outside of themselves. The caller gives
 * addresses that are harmless in quotes ({@link inertUrl}).
 */
export type CodeFacts = { method: 'GET' | 'POST'; url: string; header: string }

/**
 * An address as `URL` writes it, without the characters that one of the languages below would take for its own. ASP.NET refuses a
 * raw `*` (contract 11), which `URL` leaves.
 */
export const inertUrl = (text: string): string =>
  new URL(text).href.replace(/['$()#\\`{}*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

export const CODE: { name: string; write(facts: CodeFacts): string }[] = [
  {
    name: 'curl',
    write: ({ method, url, header }) =>
      `curl --fail-with-body --globoff${method === 'POST' ? " --json '{}'" : ''} --header "${header}: $EBS_API_KEY" '${url}'`,
  },
  {
    name: 'PHP',
    write: ({ method, url, header }) => `<?php
$request = curl_init('${url}');
curl_setopt_array($request, [
    CURLOPT_HTTPHEADER => ['${header}: ' . getenv('EBS_API_KEY')${method === 'POST' ? ", 'Content-Type: application/json'" : ''}],${
      method === 'POST' ? "\n    CURLOPT_POSTFIELDS => '{}'," : ''
    }
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => false,
]);
$answer = curl_exec($request);
if ($answer === false) {
    fwrite(STDERR, curl_error($request) . PHP_EOL);
    exit(1);
}
$status = curl_getinfo($request, CURLINFO_RESPONSE_CODE);
echo $status, PHP_EOL, $answer, PHP_EOL;
exit($status === 200 ? 0 : 1);`,
  },
  {
    name: 'C#',
    write: ({ method, url, header }) => `using var handler = new HttpClientHandler { AllowAutoRedirect = false };
using var client = new HttpClient(handler);
client.DefaultRequestHeaders.Add("${header}", Environment.GetEnvironmentVariable("EBS_API_KEY"));
using var answer = ${
      method === 'POST'
        ? `await client.PostAsync("${url}", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"))`
        : `await client.GetAsync("${url}")`
    };
Console.WriteLine((int)answer.StatusCode);
Console.WriteLine(await answer.Content.ReadAsStringAsync());`,
  },
  {
    name: 'Python',
    write: ({ method, url, header }) => `import os, sys, urllib.error, urllib.request

class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None

request = urllib.request.Request(
    '${url}',
    method='${method}',${method === 'POST' ? "\n    data=b'{}'," : ''}
    headers={'${header}': os.environ['EBS_API_KEY']${method === 'POST' ? ", 'Content-Type': 'application/json'" : ''}},
)
try:
    with urllib.request.build_opener(NoRedirect).open(request, timeout=30) as answer:
        print(answer.status, answer.read().decode())
except urllib.error.HTTPError as error:
    sys.exit(f'{error.code} {error.read().decode()}')`,
  },
  {
    name: 'Node',
    write: ({ method, url, header }) => `const answer = await fetch('${url}', {
  method: '${method}',${method === 'POST' ? "\n  body: '{}'," : ''}
  redirect: 'error',
  headers: { '${header}': process.env.EBS_API_KEY${method === 'POST' ? ", 'Content-Type': 'application/json'" : ''} },
})
console.log(answer.status, await answer.text())
process.exitCode = answer.ok ? 0 : 1`,
  },
  {
    name: 'Power Query',
    write: ({
      method,
      url,
      header,
    }) => `// EBS_API_KEY is a parameter of the query, of type Text. Choose Anonymous access: the header must go alone.
let
    Source = Json.Document(Web.Contents("${url}", [
        Headers = [#"${header}" = EBS_API_KEY${method === 'POST' ? ', #"Content-Type" = "application/json"' : ''}]${
          method === 'POST' ? ',\n        Content = Text.ToBinary("{}")' : ''
        }
    ]))
in
    Source`,
  },
  {
    name: 'Postman',
    write: ({ method, url, header }) =>
      JSON.stringify(
        {
          info: {
            name: 'Entersoft Business Suite',
            schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
          },
          variable: [{ key: 'EBS_API_KEY', value: '' }],
          item: [
            {
              name: 'Connection test',
              protocolProfileBehavior: { followRedirects: false },
              request: {
                method,
                auth: { type: 'noauth' },
                header: [{ key: header, value: '{{EBS_API_KEY}}' }],
                url,
                ...(method === 'POST' && { body: { mode: 'raw', raw: '{}', options: { raw: { language: 'json' } } } }),
              },
            },
          ],
        },
        null,
        2,
      ),
  },
]
