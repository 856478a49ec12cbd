import type { Balance, Rotation } from '../api/types'
import { DataTable } from '../ui/DataTable'
import { isEven } from './rotationModel'
import { useRotationTexts } from './texts'

function Turns({ count }: { count: number }) {
  return <>{count} <span className="pips" aria-hidden="true">{'■'.repeat(count)}</span></>
}

export function BalanceTable({ rotation }: { rotation: Rotation }) {
  const t = useRotationTexts()
  return (
    <>
      <p className="soft">{isEven(rotation.balance) ? t.evenly : t.unevenly}</p>
      <DataTable<Balance>
        caption={t.balance}
        testId="balance"
        rows={rotation.balance}
        rowKey={(row) => row.unitId}
        columns={[
          { key: 'unit', title: t.unit, render: (row) => row.unitName },
          { key: 'planned', title: t.planned, render: (row) => <Turns count={row.planned} /> },
          { key: 'actual', title: t.actual, render: (row) => <Turns count={row.actual} /> },
          { key: 'owed', title: t.owes, numeric: true, render: (row) => row.owes },
          { key: 'due', title: t.due, numeric: true, render: (row) => row.isOwed },
        ]}
      />
      {rotation.owed.length > 0 && (
        <div><h3>{t.debts}</h3><ul>{rotation.owed.map((debt) => <li key={debt.since + debt.debtorUnitId}>{t.debt(debt.debtorName, debt.creditorName, debt.since)}</li>)}</ul></div>
      )}
    </>
  )
}
