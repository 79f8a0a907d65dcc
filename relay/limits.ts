/** Every bound that only the relay keeps, with its unit in its name and its reason beside it. */
import { RELAY_ANSWERS_WITHIN_MS } from '../shared/limits.ts'

// the request
/** Upstream calls are given up this long after a request came, so that the answer is out in time. */
export const DEADLINE_MS = RELAY_ANSWERS_WITHIN_MS - 1_000
/** The time after the deadline for ending a token that leads to no session. */
export const CLEAN_UP_MS = 800
/**
 * Deeply nested brackets overflow the stack of a recursive parser. Our bodies nest three deep, configurations about
 * eight.
 */
export const JSON_DEPTH_MAX = 16
/** A proof is about 600 characters; one with a private key or a certificate chain inside is longer and refused anyway. */
export const PROOF_MAX_CHARS = 2_048
/**
 * RFC 6749 sets no bound for a code; the longest seen are signed ones of about 2,000 characters. The relay's own carry a token
 * of EBS: one of {@link CODE_TOKEN_MAX_BYTES} makes a code of about 4,500.
 */
export const CODE_MAX_CHARS = 5_120

// sessions and proofs (RFC 9449)
/** Clocks of two instances behind one address may differ by this much. */
export const CLOCK_TOLERANCE_MS = 10_000
/** A session younger than this is not sealed again: sealing costs more than all other work on a request. */
export const RESEAL_AFTER_MS = 60_000
/** Opened sessions remembered; one is about 8 kB, so this is about 16 MB at most. */
export const OPENED_SESSIONS_MAX = 2_000
/** A proof without a nonce must have been made this shortly ago by the client's clock, or {@link CLOCK_TOLERANCE_MS} ahead. */
export const PROOF_AGE_MAX_MS = 60_000
/** How long a nonce is good. Another instance does not know which proofs were spent here, so it takes a copy for that long. */
export const NONCE_LIFETIME_MS = 60_000
/** A UUID has 36 characters. The bound keeps the memory of spent proofs small. */
export const JTI_MAX_CHARS = 100
/**
 * Spent proofs remembered, about 250 bytes each. A proof is remembered only when the rate limits let its request pass: in the
 * minute that a proof holds, about 60 of an anonymous client and 360 of a user. So nobody alone pushes out what others spent.
 */
export const SPENT_PROOFS_MAX = 20_000
/** Imported proof keys remembered; one is about 1 kB. */
export const PROOF_KEYS_MAX = 2_000
/** When EBS says nothing about how long its token lives: short enough to be harmless. */
export const TOKEN_LIFETIME_ASSUMED_MS = 15 * 60_000

// the relay's own authorization page
/** EBS's token rides in a Location header, and nginx takes an answer's headers of 4 or 8 kB by default. */
export const CODE_TOKEN_MAX_BYTES = 2_500
/** As short as a browser's redirect needs (RFC 6749 section 4.1.2 allows ten minutes). */
export const CODE_LIFETIME_MS = 60_000
/** The token of a code that nobody exchanged is ended this long after the code was given: the code is over by then. */
export const UNUSED_CODE_ENDS_MS = CODE_LIFETIME_MS + 1_000
/** Exchanged codes remembered, about 100 bytes each; sign-ins are rate limited, far below this in a minute. */
export const SPENT_CODES_MAX = 10_000
/** The longest time for which the form of the page is valid. */
export const FORM_LIFETIME_MS = 10 * 60_000
/** The largest form: a sealed request and four fields in Greek, each letter of which is sent as six characters. */
export const FORM_MAX_BYTES = 8 * 1024
export const SEALED_FORM_MAX_CHARS = 4_096
/** The extension's has 43 characters; it is carried in the form and in the redirect. */
export const STATE_MAX_CHARS = 256
/** Fields of the form; EBS's own are shorter. */
export const FIELD_MAX_CHARS = 100
export const PASSWORD_MAX_CHARS = 256
/** Browsers keep no cookie longer. */
export const BRANCH_COOKIE_S = 400 * 24 * 3600
/** A refused login is answered at a whole multiple of this, so that its time does not tell which field was wrong. */
export const REFUSED_LOGIN_STEP_MS = 1_000
/**
 * Failed logins within this time. EBS locks users out itself, after how many is not published: for one user there are so few
 * that the relay comes first. One address gets fewer, so that it cannot use up all of a user's. An environment has as many
 * administrators as mistype in a quarter of an hour, and no more guesses are made at it from however many addresses.
 */
export const FAILURES_WITHIN_MS = 15 * 60_000
export const FAILURES_MAX = { userAtAddress: 4, user: 5, address: 20, environment: 60 } as const

// calls to EBS
/** A server that is there accepts a connection at once; three seconds allow for one lost packet. */
export const CONNECT_TIMEOUT_MS = 3_000
/** EBS behind a cold IIS application pool takes seconds for its first answer. */
export const HEADERS_TIMEOUT_MS = 8_000
export const BODY_TIMEOUT_MS = 5_000
/** The largest answer that is read: a user or an application list is far below. */
export const ANSWER_MAX_BYTES = 64 * 1024
/** Company parameters carry help texts, in Greek, and there may be many. */
export const PARAMETERS_ANSWER_MAX_BYTES = 512 * 1024
/** The complete set, which an operator reads once: thousands of parameters with their help texts. */
export const ALL_PARAMETERS_ANSWER_MAX_BYTES = 8 * 1024 * 1024
/** A read of a signed-in user is tried this often in all; each wait is drawn from between zero and the bound (full jitter). */
export const READ_TRIES = 3
export const RETRY_WAITS_MS = [200, 800] as const
/** Passed on to the client, never waited for inside a request. */
export const RETRY_AFTER_MAX_S = 60
/** Consecutive failures of reads of signed-in users after which an EBS gets no more of them for a while. */
export const BREAKER_FAILURES = 5
export const BREAKER_OPEN_MS = 10_000
/** Connections to one EBS at the same time; more calls wait for one. */
export const UPSTREAM_CONNECTIONS_MAX = 64

/** A sentence or two of EBS for the person who signs in; more is not a message. */
export const LOGIN_MESSAGE_MAX_CHARS = 300

// reading back
/** Waits between read-backs after a write: EBS servers of one pool answer from caches for seconds (contract 1.2). */
export const READ_BACK_DELAYS_MS = [500, 1_000, 2_000, 4_000] as const
/** One more look when something does not match, or is not there, in case the first came from a cache. */
export const SECOND_LOOK_WAIT_MS = 150
/** The least time before the deadline that makes another read-back worth starting. */
export const SETTLE_RESERVE_MS = 2_000

/** Request ids remembered for which a registration went out; each is about 100 bytes. */
export const BEGUN_REQUESTS_MAX = 2_000

/** How long an answer about reachability is given again without asking EBS. */
export const REACHABILITY_CACHE_MS = 30_000

// rate limits, per instance: `burst` at once, then one every `everyMs`
/** An admin at work sends about one request a second; many may sit behind one address. */
export const CLIENT_RATE = { burst: 240, everyMs: 50 } as const
export const SESSION_RATE = { burst: 60, everyMs: 200 } as const
/** Sign-ins spend a code and a secret at EBS. */
export const SIGN_IN_RATE = { burst: 20, everyMs: 3_000 } as const
/** A connection test answers whether a key is good: nobody gets to try many. */
export const CONNECTION_TEST_RATE = { burst: 10, everyMs: 6_000 } as const
/** A provider gives one subscriber up to a whole IPv6 /48, which has 65,536 times a /64: all of it gets this many allowances. */
export const IPV6_SITE_ALLOWANCES = 2
/** Clients and sessions remembered by the limiter; about 100 bytes each. */
export const RATE_KEYS_MAX = 20_000

// the configuration
/** Hundreds of environments; beyond, it is another file. */
export const CONFIG_MAX_BYTES = 1024 * 1024
/** A session key has 43 characters; the longest client secrets seen are signed ones of about 2,000. */
export const SECRET_MAX_BYTES = 4 * 1024

// the log
/**
 * Lines of one client about requests that are under no limit or beyond it: health probes, refusals by a rate limit, what is no
 * HTTP. A platform that probes every ten seconds has a line for each probe; a flood has ten lines and then six a minute.
 */
export const UNLIMITED_LINES_RATE = { burst: 10, everyMs: 10_000 } as const
/**
 * The log has at most this many segments of an unknown address, and none as long as an endpoint token's value can be
 * (16 characters).
 */
export const LOGGED_PATH_SEGMENTS = 8
export const LOGGED_SEGMENT_MAX_CHARS = 15

// the server (Node)
/** Headers: a session (7,000), a proof (600) and the browser's own. */
export const HEADERS_MAX_BYTES = 16 * 1024
export const HEADERS_ARRIVE_MS = 10_000
export const REQUEST_ARRIVES_MS = 15_000
/** How often the server looks for requests that are late. */
export const ARRIVAL_CHECKED_EVERY_MS = 1_000
export const KEEP_ALIVE_MS = 65_000
/**
 * Open connections. A process has 1,024 descriptors at the least on common systems; the rest is for calls to EBS, 64 for each
 * environment, and for files. Browsers keep six at most, and a proxy a few for all of them.
 */
export const CONNECTIONS_MAX = 768
/** A client that does not close its side after an error answer has this long to read the answer. */
export const ERROR_ANSWER_READ_MS = 1_000
/** From a request to the last byte of its answer: beyond, the client does not read it, and its connection is destroyed. */
export const ANSWER_READ_MS = RELAY_ANSWERS_WITHIN_MS + 10_000
/** Between "not ready" and closing, so that a load balancer notices. */
export const DRAIN_NOTICE_MS = 500
/** A connection that was opened just before the end gets this long for its first byte; browsers open some in advance. */
export const FIRST_BYTE_MS = 250
/** Requests in flight have their own deadline; this is for sockets that do not close. */
export const SHUTDOWN_MAX_MS = RELAY_ANSWERS_WITHIN_MS + 2_000
/** A line is written at most this long after it was logged, together with the others of that time. */
export const LOG_WAIT_MS = 20
/** Log lines that wait for a slow sink; beyond, lines are dropped and counted. */
export const LOG_BUFFER_MAX_BYTES = 1024 * 1024

// checks without a browser (Node)
/** An endpoint token takes about 200 bytes of the file. */
export const EXPECTATIONS_MAX_BYTES = 1024 * 1024
/** The time left for ending the service user's token, after the check itself has taken all of {@link DEADLINE_MS}. */
export const END_TOKEN_MS = 3_000
/** Waits between the tries of one webhook, each drawn from between zero and the bound: together under two minutes. */
export const WEBHOOK_WAITS_MS = [1_000, 5_000, 20_000, 60_000] as const
/** A receiver notes a message and answers. */
export const WEBHOOK_TIMEOUT_MS = 15_000
/** Nobody reads the answer. */
export const WEBHOOK_ANSWER_MAX_BYTES = 64 * 1024
