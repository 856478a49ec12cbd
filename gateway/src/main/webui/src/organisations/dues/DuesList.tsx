import { useState } from 'react'
import type { DuesLine, Me } from '../../api/schemas'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { yuan } from '../../i18n/money'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { Card } from '../../ui/Page'
import { differenceOf, isOpen, mayCollect, mayExempt, mayWithdraw, payable, toneOf } from './duesModel'
import { PensionDialog } from './PensionDialog'
import { type Settle, SettleDialog } from './SettleDialog'
import { useDuesTexts } from './texts'
import { WithdrawDialog } from './WithdrawDialog'
import '../../ui/list/list.css'

type Asked = Settle | { kind: 'withdraw'; line: DuesLine } | { kind: 'pension'; line: DuesLine }

type Props = { orgId: string; month: string; lines: DuesLine[]; state: string; onAll: () => void; me: Me }

/** The members of a month: whoever is not settled can be ticked, what is settled can be withdrawn. */
export function DuesList({ orgId, month, lines, state, onAll, me }: Props) {
  const t = useDuesTexts()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<Asked | null>(null)
  const may = mayCollect(me)
  const columns = useColumns(may, me, setAsked)
  const shown = t.states[state] ? lines.filter((line) => line.state === state) : lines
  const open = shown.filter(isOpen)
  // Whoever was settled meanwhile is ticked no more.
  const chosen = open.filter(({ memberId }) => ticked.has(memberId))
  const ids = new Set(chosen.map(({ memberId }) => memberId))
  const pays = payable(lines, ids)
  const tick = (id: string, on: boolean) => setTicked(new Set(on ? [...ids, id] : [...ids].filter((one) => one !== id)))
  const settle = () =>
    setAsked({ kind: 'pay', lines: pays, leftOut: chosen.filter((line) => line.state !== 'DUE'), all: ids.size === 0 })
  return (
    <Card title={t.list} testId="dues">
      {t.states[state] && (
        <p className="row no-print">
          {t.onlyShown(t.states[state])} <Button onClick={onAll}>{t.showAll}</Button>
        </p>
      )}
      {may && (
        <div className="row no-print dues-tools">
          <Button type="primary" disabled={pays.length === 0} onClick={settle}>
            {ids.size === 0 ? t.payAll : t.pay}
          </Button>
          {mayExempt(me) && (
            <Button disabled={ids.size === 0} onClick={() => setAsked({ kind: 'exempt', lines: chosen })}>
              {t.exempt}
            </Button>
          )}
          <span role="status" className="soft">
            {ids.size > 0 && t.selected(ids.size)}
          </span>
          {ids.size > 0 && <Button onClick={() => setTicked(new Set())}>{t.unselect}</Button>}
        </div>
      )}
      {shown.length === 0 ? (
        <p>{t.noneOfState}</p>
      ) : (
        <div className="list">
          <DataTable<DuesLine>
            caption={t.list}
            testId="dues-table"
            className="list-table cards dues-table"
            rows={shown}
            rowKey={(line) => line.memberId}
            columns={columns}
            cellClass={({ key }) => (ON_PHONE.includes(key) ? undefined : 'off-phone')}
            lead={
              may
                ? {
                    head: (
                      <input
                        type="checkbox"
                        aria-label={t.selectAll}
                        disabled={open.length === 0}
                        checked={ids.size > 0 && ids.size === open.length}
                        onChange={({ target }) =>
                          setTicked(new Set(target.checked ? open.map(({ memberId }) => memberId) : []))
                        }
                      />
                    ),
                    cell: (line) => (
                      <label className="list-pick">
                        <input
                          type="checkbox"
                          aria-label={t.select(line.name)}
                          disabled={!isOpen(line)}
                          checked={ids.has(line.memberId)}
                          onChange={({ target }) => tick(line.memberId, target.checked)}
                        />
                      </label>
                    ),
                  }
                : undefined
            }
          />
        </div>
      )}
      {asked && <Dialogs asked={asked} orgId={orgId} month={month} lines={lines} onClose={() => setAsked(null)} />}
    </Card>
  )
}

const ON_PHONE = ['name', 'amount', 'state', 'act']

function useColumns(may: boolean, me: Me, ask: (asked: Asked) => void): Column<DuesLine>[] {
  const t = useDuesTexts()
  const { language } = useLanguage()
  const money = (amount: number | undefined) => amount !== undefined && yuan(amount)
  return [
    { key: 'name', title: t.who, render: (line) => line.name },
    { key: 'unit', title: t.unit, render: (line) => line.unitName },
    { key: 'pension', title: t.pension, numeric: true, render: (line) => money(line.pension) },
    { key: 'amount', title: t.amount, numeric: true, render: (line) => money(line.amount) || '—' },
    {
      key: 'paid',
      title: t.paidAmount,
      numeric: true,
      render: (line) => {
        const difference = differenceOf(line)
        return (
          <>
            {money(line.paid)}
            {difference !== null && (
              <span className="dues-difference small">{(difference > 0 ? t.more : t.less)(yuan(Math.abs(difference)))}</span>
            )}
          </>
        )
      },
    },
    {
      key: 'state',
      title: t.state,
      render: (line) => (
        <>
          <Badge tone={toneOf(line.state)}>
            {t.states[line.state] ?? line.state}
            {line.state === 'TO_REFUND' && ' ' + money(line.paid)}
          </Badge>
          {line.ground && <span className="dues-reason small soft">{t.grounds[line.ground]}</span>}
        </>
      ),
    },
    { key: 'on', title: t.on, render: (line) => line.on && <span className="dues-on">{dateOf(line.on, language)}</span> },
    ...(may
      ? [
          {
            key: 'act',
            title: t.act,
            render: (line: DuesLine) => {
              const pension = line.pension === undefined ? t.sayPension : t.correctPension
              return (
                <span className="row tight dues-acts">
                  {line.state !== 'TO_REFUND' && (
                    <Button type="link" aria-label={`${pension} ${line.name}`} onClick={() => ask({ kind: 'pension', line })}>
                      {pension}
                    </Button>
                  )}
                  {mayWithdraw(me, line) && (
                    <Button
                      type="link"
                      aria-label={`${t.withdraw} ${line.name}`}
                      onClick={() => ask({ kind: 'withdraw', line })}
                    >
                      {t.withdraw}
                    </Button>
                  )}
                </span>
              )
            },
          },
        ]
      : []),
  ]
}

type DialogsProps = { asked: Asked; orgId: string; month: string; lines: DuesLine[]; onClose: () => void }

function Dialogs({ asked, ...rest }: DialogsProps) {
  if (asked.kind === 'pension') return <PensionDialog line={asked.line} month={rest.month} onClose={rest.onClose} />
  if (asked.kind === 'withdraw') return <WithdrawDialog line={asked.line} onClose={rest.onClose} />
  return <SettleDialog asked={asked} {...rest} />
}
