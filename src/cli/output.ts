/** Standard output, written at the reader's pace: resolves when there is room for more. */
import { once } from 'node:events'

export async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}
