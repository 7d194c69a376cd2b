/** Judging who somebody is: saved, told, and taken back from the notice or later from the history. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Judgement } from '../../../src/model/judgement.ts'
import { identify, withdraw } from '../api.ts'
import { strings } from '../strings.ts'
import { notify } from './toast.ts'

export interface Identifying {
  /** Each answers whether it was saved. */
  readonly merge: (id: string, into: string) => Promise<boolean>
  readonly split: (
    id: string,
    from: readonly string[],
    name: string,
    party: string | null,
  ) => Promise<boolean>
  readonly rename: (id: string, name: string) => Promise<boolean>
  readonly takeBack: (judgement: string) => Promise<boolean>
}

export function useIdentifying(): Identifying {
  const client = useQueryClient()

  const save = useCallback(
    async (work: () => Promise<Judgement>): Promise<Judgement | null> => {
      try {
        return await work()
      } catch (error) {
        notify({ tone: 'failed', text: strings.judge.failed(error instanceof Error ? error.message : '') })
        return null
      } finally {
        await client.invalidateQueries()
      }
    },
    [client],
  )

  const takeBack = useCallback(
    async (judgement: string): Promise<boolean> => {
      const saved = await save(() => withdraw(judgement))
      if (saved) notify({ tone: 'done', text: strings.people.undone })
      return saved !== null
    },
    [save],
  )

  const tell = async (
    act: keyof typeof strings.people.done,
    work: () => Promise<Judgement>,
  ): Promise<boolean> => {
    const saved = await save(work)
    if (saved) notify({ tone: 'done', text: strings.people.done[act], undo: () => void takeBack(saved.id) })
    return saved !== null
  }
  return {
    merge: (id, into) => tell('merge', () => identify.merge(id, into)),
    split: (id, from, name, party) => tell('split', () => identify.split(id, from, name, party)),
    rename: (id, name) => tell('rename', () => identify.rename(id, name)),
    takeBack,
  }
}
