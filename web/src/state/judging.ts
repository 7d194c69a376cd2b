/**
 * Judging a record: shown at once, saved behind it, put back if the server refuses.
 *
 * The record may be in several cached answers (article, cell, timeline): `withState` changes it in all of them.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { RecordState, Verdict } from '../../../src/model/judgement.ts'
import { judge, undoJudgement } from '../api.ts'
import { withState } from '../lib/with-state.ts'
import { strings } from '../strings.ts'
import { notify } from './toast.ts'

export interface Judging {
  readonly decide: (id: string, verdict: Verdict) => void
  readonly undo: (id: string) => void
}

const STATE_AFTER = { accept: 'accepted', reject: 'rejected' } as const satisfies Record<Verdict, RecordState>

export function useJudging(): Judging {
  const client = useQueryClient()

  const change = useCallback(
    async (id: string, state: RecordState, save: () => Promise<unknown>): Promise<boolean> => {
      await client.cancelQueries()
      const before = client.getQueriesData({})
      client.setQueriesData({}, (data: unknown) => withState(data, id, state))
      try {
        await save()
        return true
      } catch (error) {
        for (const [key, data] of before) client.setQueryData(key, data)
        notify({ tone: 'failed', text: strings.judge.failed(error instanceof Error ? error.message : '') })
        return false
      } finally {
        void client.invalidateQueries()
      }
    },
    [client],
  )

  const undo = useCallback(
    async (id: string): Promise<void> => {
      if (await change(id, 'suggested', () => undoJudgement(id)))
        notify({ tone: 'done', text: strings.judge.undone })
    },
    [change],
  )

  const decide = useCallback(
    async (id: string, verdict: Verdict): Promise<void> => {
      const state = STATE_AFTER[verdict]
      if (await change(id, state, () => judge(id, verdict)))
        notify({ tone: 'done', text: strings.judge[state], undo: () => void undo(id) })
    },
    [change, undo],
  )

  return { decide: (id, verdict) => void decide(id, verdict), undo: (id) => void undo(id) }
}
