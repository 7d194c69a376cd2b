/**
 * A web archive of any size at a constant memory: made while it is read, so that nothing lies on the disk.
 *
 *     npx tsx benchmarks/pages-archive.ts [MB] [gz]
 *
 * Out: every 50 MB how many records came out of it and the process's memory, then the most that it took.
 */
import { gzipSync } from 'node:zlib'
import { collectionOf } from '../src/read/collections/index.ts'

const MB = 1024 * 1024
const size = Number(process.argv[2] ?? 400) * MB
const zipped = process.argv[3] === 'gz'

function pageOf(number: number): string {
  const links = Array.from(
    { length: 700 },
    (_, i) =>
      `<li class="i${(number * 7919 + i * 104_729) % 99_991}"><a href="/s/${number}/${i}">Story ${i}</a></li>`,
  )
  const prose = `<p>The envoys met on the quay for the ${number}th time, and they talked, said Ada Marsh, for hours about the buoys.</p>`
  return `<title>Talks ${number}</title><nav><ul>${links.join('')}</ul></nav><article><h1>Talks ${number}</h1>${prose.repeat(12)}</article>`
}

function recordOf(number: number): Uint8Array {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${pageOf(number)}`
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://mirror.example/${number}`,
    'WARC-Date: 2031-04-02T10:00:00Z',
    `WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-${String(number).padStart(12, '0')}>`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
  ]
  const record = Buffer.from(`${head.join('\r\n')}\r\n\r\n${http}\r\n\r\n`)
  return zipped ? gzipSync(record, { level: 1 }) : record
}

let bytes = 0
async function* archive(): AsyncGenerator<Uint8Array> {
  for (let number = 0; bytes < size; number++) {
    const record = recordOf(number)
    bytes += record.length
    yield record
  }
}

const name = zipped ? 'made.warc.gz' : 'made.warc'
const read = await collectionOf(name, '')!.load()
let records = 0
let told = 0
for await (const input of read(archive(), name, {})) {
  if ('error' in input) throw new Error(input.error.message)
  records++
  if (bytes - told < 50 * MB) continue
  told = bytes
  const rss = Math.round(process.memoryUsage().rss / MB)
  console.log(`${Math.round(bytes / MB)} MB, ${records} records, ${rss} MB of memory`)
}
console.log(`at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory`)
