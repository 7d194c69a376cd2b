import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../extract/index.ts'
import { documentId, hashText, type TimeInterval, UNKNOWN_TIME } from '../model/index.ts'
import { addDocument, createDossier, type Dossier, document, judge } from '../record/index.ts'
import { closing, newFolder } from '../record/testing/dossiers.ts'
import { INVENTED, onDay, readText } from '../resolve/invented.ts'
import { datedDocument } from './dated-document.ts'

const NOW = '2025-06-01T12:00:00Z'
const dossierOf = async () =>
  closing(await createDossier(join(newFolder(), 'calls.parley'), { codebook: INVENTED, now: NOW }))

async function add(dossier: Dossier, text: string, published: TimeInterval = UNKNOWN_TIME): Promise<string> {
  const id = documentId(null, text)
  const extraction = extract({ ...readText(text, published), id }, { codebook: INVENTED })
  await addDocument(dossier, extraction, { path: 'a.txt', sha256: hashText(text), bytes: text.length }, NOW)
  return id
}

const UNDATED =
  'Three days after the talks between Vera Marcal and Gloria Teasdale in Ostrava, nothing has changed.'
const DATED = 'Vera Marcal and Gloria Teasdale held talks in Ostrava on Monday. Nothing was agreed.'

describe('an undated article', () => {
  it('is dated by an event that another article dates', async () => {
    const dossier = await dossierOf()
    const id = await add(dossier, UNDATED)
    expect((await datedDocument(dossier, id)).dating).toBeUndefined()
    const other = await add(dossier, DATED, onDay('2025-03-19'))
    const { dating, document: summary } = await datedDocument(dossier, id)
    expect([dating?.published.earliest, dating?.published.latest]).toEqual(['2025-03-20', '2025-04-03'])
    expect(dating?.published.because[0]?.note).toContain('talks of freedonia and elbonia on 2025-03-17')
    // what its own words give stays as it was
    expect(summary.published.earliest).not.toBe('2025-03-20')
    expect((await datedDocument(dossier, other)).dating).toBeUndefined()
  })

  it('is so no more once somebody rejects that event', async () => {
    const dossier = await dossierOf()
    const id = await add(dossier, UNDATED)
    const other = await add(dossier, DATED, onDay('2025-03-19'))
    for (const { id: subject, type } of (await document(dossier, other)).events)
      if (type === 'talks') await judge(dossier, { subject, verdict: 'reject', by: 'Ida', now: NOW })
    expect((await datedDocument(dossier, id)).dating).toBeUndefined()
  })
})
