/**
 * A PDF to text on a thread of its own, which can be ended at any moment.
 *
 * A PDF is a program: a few KB of forms that draw each other can run for days, and PDF.js cannot be interrupted between
 * two pieces of its text. So it has so much time and so much memory, and past either its thread is ended. Else the
 * thread stays for the next PDF, as loading PDF.js takes longer than reading most of them; it keeps no process alive.
 *
 * This is the one place where the clock decides what is read, and then all of the PDF is refused. What counts is work
 * rather than waiting: on a machine so busy that the process got little of it there is more time.
 */
import { Worker } from 'node:worker_threads'
import { ParleyError } from '../model/index.ts'
import type { Converted } from './page.ts'
import { refuseCut } from './pdf.ts'
import type { Answer } from './pdf-thread-node.ts'

const MB = 1024 * 1024
/** Three times what a MB of nothing but text takes. */
const MOST_MS = 3000
/** How many times as long it may wait for a processor. */
const PATIENCE = 5
/** PDF.js takes some forty before it reads anything; the rest is ten times the PDF. */
const BASE_MB = 64
const TIMES = 10
/** Most PDFs are smaller: they can follow one another on one thread. */
const USUAL_MB = 8

export interface PdfLimits {
  /** Milliseconds of work for each MB, one at least. */
  readonly ms?: number
  /** The MB of memory that its thread may have. */
  readonly memory?: number
}

interface Thread {
  readonly worker: Worker
  readonly memory: number
}
/** One that has nothing to do. */
let idle: Thread | null = null

/** @throws ParleyError `bad-pdf`, `no-text`, `too-large`, `too-slow` */
export async function pdfOnThread(bytes: Uint8Array, limits: PdfLimits = {}): Promise<Converted> {
  refuseCut(bytes)
  const size = bytes.length / MB
  const thread = await takeThread(limits.memory ?? BASE_MB + TIMES * Math.max(USUAL_MB, Math.ceil(size)))
  const answer = await ask(thread.worker, bytes, (limits.ms ?? MOST_MS) * Math.max(1, size))
  putBack(thread)
  if (!('code' in answer)) return answer
  const { code, message, remedy } = answer
  throw new ParleyError(code, message, remedy === undefined ? {} : { remedy })
}

async function takeThread(memory: number): Promise<Thread> {
  const thread = idle
  idle = null
  thread?.worker.ref()
  if (thread?.memory === memory) return thread
  await thread?.worker.terminate()
  const worker = startWorker(memory)
  // It may also end while nobody waits for it.
  worker
    .on('error', () => {})
    .on('exit', () => {
      if (idle?.worker === worker) idle = null
    })
  await next(worker)
  return { worker, memory }
}

function putBack(thread: Thread): void {
  thread.worker.unref()
  if (idle === null) idle = thread
  else void thread.worker.terminate()
}

function startWorker(memory: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory }
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./pdf-thread-node.js', import.meta.url), { resourceLimits })
  // From source: a thread has to be told of tsx, and what it begins with cannot be TypeScript.
  const script = new URL('./pdf-thread-node.ts', import.meta.url).href
  const tsx = import.meta.resolve('tsx/esm/api')
  const begin = `import('${tsx}').then(({ register }) => { register(); return import('${script}') })`
  return new Worker(begin, { eval: true, resourceLimits })
}

/** Ends the thread where it gives no answer. */
async function ask(worker: Worker, bytes: Uint8Array, ms: number): Promise<Answer> {
  const own = new Uint8Array(bytes)
  worker.postMessage(own, [own.buffer])
  const clock = new WorkClock(ms)
  try {
    return (await Promise.race([next(worker), clock.over])) as Answer
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    clock.stop()
  }
}

/** The next message of a thread. @throws ParleyError where it ends instead */
function next(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => {
      worker.off('error', onError)
      resolve(message)
    }
    const onError = (cause: NodeJS.ErrnoException) => {
      worker.off('message', onMessage)
      reject(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(cause) : broken(cause))
    }
    worker.once('message', onMessage).once('error', onError)
  })
}

/** `over` is rejected when the process has worked for so many milliseconds, or waited for it a good deal longer. */
class WorkClock {
  readonly over: Promise<never>
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number) {
    const [before, from] = [process.cpuUsage(), performance.now()]
    this.over = new Promise((_, reject) => {
      const look = () => {
        const { user, system } = process.cpuUsage(before)
        const left = Math.min(ms - (user + system) / 1000, PATIENCE * ms - (performance.now() - from))
        if (left <= 0) reject(tooSlow(ms))
        else this.#timer = setTimeout(look, left)
      }
      this.#timer = setTimeout(look, ms)
    })
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}

const tooSlow = (ms: number): ParleyError =>
  new ParleyError(
    'too-slow',
    `the PDF was not read after ${ms / 1000} seconds of work, longer than any article takes`,
    {
      remedy: 'open it in a viewer and print it to a new PDF, or give its text',
    },
  )

const tooLarge = (cause: unknown): ParleyError =>
  new ParleyError('too-large', 'the PDF takes more memory than any article', {
    remedy: 'save the pages of the article alone',
    cause,
  })

const broken = (cause: Error): ParleyError =>
  new ParleyError('bad-pdf', `it is no PDF that can be read: ${cause.message}`, {
    remedy: 'open it in a viewer and save it again, without a password',
    cause,
  })
