import type { Balance, Rotation } from '../api/schemas'
import { DataTable } from '../ui/DataTable'
import { isFar, knowsLastYear, shareOf, tenths, widest } from './balanceModel'
import { useBalanceTexts } from './balanceTexts'
import { ShareBar } from './ShareBar'

function Turns({ count }: { count: number }) {
  return (
    <>
      {count}{' '}
      <span className="pips" aria-hidden="true">
        {'■'.repeat(count)}
      </span>
    </>
  )
}

/** Who hosts how often, and how far that is from an equal share. */
export function BalanceTable({ rotation: { year, balance, owed } }: { rotation: Rotation }) {
  const t = useBalanceTexts()
  const before = knowsLastYear(balance)
  const far = balance.filter((unit) => isFar(unit.aboveShare))
  const described = ({ unitName, aboveShare }: Balance) => unitName + t.shares[shareOf(aboveShare)](tenths(aboveShare))
  const turns = (key: string, title: string, of: (row: Balance) => number) => ({
    key,
    title,
    render: (row: Balance) => <Turns count={of(row)} />,
  })
  return (
    <>
      <p data-testid="evenness">{far.length === 0 ? t.evenly : t.unevenly(far.map(described))}</p>
      <p className="soft small">{t.terms(before)}</p>
      <DataTable<Balance>
        caption={t.caption}
        testId="balance"
        rows={balance}
        rowKey={(row) => row.unitId}
        columns={[
          { key: 'unit', title: t.unit, render: (row) => row.unitName },
          ...(before ? [turns('before', t.year(year - 1), (row) => row.lastYear ?? 0)] : []),
          turns('planned', t.planned(year), (row) => row.planned),
          turns('actual', t.actual(year), (row) => row.actual),
          {
            key: 'share',
            title: t.share(before),
            render: (row) => (
              <span className="share">
                <ShareBar aboveShare={row.aboveShare} widest={widest(balance)} />
                <span className={isFar(row.aboveShare) ? 'share-far' : undefined}>
                  {t.shares[shareOf(row.aboveShare)](tenths(row.aboveShare))}
                </span>
              </span>
            ),
          },
          { key: 'owed', title: t.owes, numeric: true, render: (row) => row.owes },
          { key: 'due', title: t.due, numeric: true, render: (row) => row.isOwed },
        ]}
      />
      {owed.length > 0 && (
        <div>
          <h3>{t.debts}</h3>
          <ul>
            {owed.map((debt) => (
              <li key={debt.since + debt.debtorUnitId}>{t.debt(debt.debtorName, debt.creditorName, debt.since)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
