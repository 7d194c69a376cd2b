/** Chooses the order of the parties; kept in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ORDERS, orderOf } from '../../lib/party-order.ts'
import { strings } from '../../strings.ts'
import { Select } from '../Select.tsx'

export function OrderSelect() {
  const { order } = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  return (
    <Select
      label={strings.matrix.order}
      value={orderOf(order)}
      onChange={(value) =>
        void navigate({ search: (now) => ({ ...now, order: value }), replace: true, resetScroll: false })
      }
      options={ORDERS.map((value) => ({ value, label: strings.matrix.orders[value] }))}
    />
  )
}
