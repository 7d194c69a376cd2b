/** Opens the dossier that a command names, for as long as the command works on it. */
import { closeDossier, type Dossier, openDossier } from '../record/index.ts'

export async function withDossier<Result>(
  file: string,
  access: 'read' | 'write',
  work: (dossier: Dossier) => Promise<Result>,
): Promise<Result> {
  const dossier = await openDossier(file, { access })
  if (dossier.backup !== null) console.error(`${file}: brought to this version; as it was: ${dossier.backup}`)
  try {
    return await work(dossier)
  } finally {
    await closeDossier(dossier)
  }
}
