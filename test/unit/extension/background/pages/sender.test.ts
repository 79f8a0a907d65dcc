import { describe, expect, it } from 'vitest'
import { identify } from '../../../../../extension/background/pages/sender.ts'

const own = { id: 'abcdefghijklmnopabcdefghijklmnop', origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' }
const page = { id: own.id, origin: own.origin, url: `${own.origin}/sidepanel.html` }
const site = { id: own.id, origin: 'https://portal.example', url: 'https://portal.example/subscriptions/1', frameId: 0 }

describe('the sender of a message', () => {
  it('is a panel when it is a page of ours of its own, in a tab or beside one', () => {
    expect(identify(page, own)).toEqual({ kind: 'panel' })
    expect(identify({ ...page, frameId: 0, tab: { id: 3 } }, own)).toEqual({ kind: 'panel' })
  })

  it('is a panel by its origin or by its address, whichever the browser tells', () => {
    expect(identify({ id: own.id, origin: own.origin }, own)).toEqual({ kind: 'panel' })
    expect(identify({ id: own.id, origin: 'null', url: page.url }, own)).toEqual({ kind: 'panel' })
    expect(identify({ id: own.id, url: page.url }, own)).toEqual({ kind: 'panel' })
  })

  it('is arriving when a page of ours sits inside a site: nobody knows yet who put it there', () => {
    const sender = { ...page, frameId: 7, documentId: 'D7', tab: { id: 3 } }
    expect(identify(sender, own)).toEqual({ kind: 'arriving', tabId: 3, document: 'D7' })
    expect(identify({ ...sender, documentId: undefined }, own)).toMatchObject({ document: 'frame 7' })
  })

  it('is a site when our content script speaks from the top frame of a tab', () => {
    const sender = { ...site, documentId: 'D1', tab: { id: 3 } }
    expect(identify(sender, own)).toEqual({ kind: 'site', tabId: 3, document: 'D1', url: site.url })
  })

  it('is a site also over HTTP, and where the browser tells the address alone', () => {
    const url = 'http://ebs.local/parameters'
    for (const origin of ['http://ebs.local', undefined])
      expect(identify({ ...site, origin, url, documentId: 'D1', tab: { id: 3 } }, own)).toMatchObject({
        kind: 'site',
        url,
      })
  })

  it.each([
    ['another extension', { ...page, id: 'pppppppppppppppppppppppppppppppp' }],
    ['no id', { ...page, id: undefined }],
    ['a content script in a frame', { ...site, frameId: 4, tab: { id: 3 } }],
    ['a content script without a tab', site],
    ['a page of ours in a frame of no tab', { ...page, frameId: 7 }],
    ['a content script that does not say where it is', { ...site, url: undefined, tab: { id: 3 } }],
    ['a content script whose frame is not told', { ...site, frameId: undefined, tab: { id: 3 } }],
    ['an opaque origin', { ...site, origin: 'null', tab: { id: 3 } }],
    ['a file', { ...site, origin: 'file://', url: 'file:///tmp/x.html', tab: { id: 3 } }],
    ['no origin and no address', { id: own.id, frameId: 0, tab: { id: 3 } }],
    ['a look-alike of our origin', { ...page, origin: `${own.origin}.evil`, url: `${own.origin}.evil/x` }],
  ])('is nobody: %s', (_, raw) => {
    expect(identify(raw, own)).toBeNull()
  })
})
