/** Where a record is read: its article, at its words. */
import type { EventView, StatementView } from '../../../src/model/views.ts'

export const linkTo = (record: StatementView | EventView) =>
  ({
    to: '/documents/$id',
    params: { id: record.document },
    ...(record.kind === 'event'
      ? { search: { at: record.evidence.join('-') } }
      : { search: {}, hash: record.id }),
  }) as const
