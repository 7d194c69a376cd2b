/** The dossier and the look of its parties, for whichever component needs them. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DossierView } from '../../../src/model/views.ts'
import { queries } from '../api.ts'
import { type PartyLook, partyLooks, stranger } from '../lib/parties.ts'

export const useDossier = (): DossierView | undefined => useQuery(queries.dossier()).data

/** Looks a party up by id; one that the codebook does not know is shown by the name given. */
export function usePartyLook(): (id: string | null | undefined, name?: string) => PartyLook {
  const parties = useDossier()?.parties
  return useMemo(() => {
    const looks = partyLooks(parties ?? [])
    return (id, name) => looks.get(id ?? '') ?? stranger(name ?? id ?? '')
  }, [parties])
}
