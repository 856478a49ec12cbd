import { useState } from 'react'
import type { Fund, FundMove, Me } from '../api/schemas'
import { useFunds, useFundYear, useOpenFund } from '../api/useFunds'
import { today } from '../i18n/dates'
import { yuan } from '../i18n/money'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Choice } from '../ui/Fields'
import { Numbers } from '../ui/Numbers'
import { Card, Page } from '../ui/Page'
import { PaperTools } from '../ui/paper/PaperTools'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { YearStepper } from '../ui/YearStepper'
import { fundPaper } from './fundPaper'
import { MoveDialog } from './MoveDialog'
import { ReverseDialog } from './ReverseDialog'
import { SubsidyList } from './SubsidyList'
import { useFundTexts } from './texts'

const KINDS: readonly Fund['kind'][] = ['WELFARE', 'PARTY_DUES']

/** The county's funds: what is there, what came and went, and what is asked of them. */
export default function FundsPage({ me }: { me: Me }) {
  const t = useFundTexts()
  const funds = useFunds()
  const [chosen, setChosen] = useState('')
  if (funds.isPending) return <Loading />
  if (funds.isLoadingError) return <LoadFailed error={funds.error} retry={() => void funds.refetch()} />
  const decides = me.roles.includes('county-committee')
  const fund = funds.data.find(({ id }) => id === chosen) ?? funds.data[0]
  const missing = KINDS.filter((kind) => funds.data.every((one) => one.kind !== kind))
  return (
    <Page title={t.title} note={t.note}>
      {decides && missing.map((kind) => <OpenFund key={kind} kind={kind} />)}
      <SubsidyList funds={funds.data} decides={decides} />
      {funds.data.length > 1 && (
        <Choice
          label={t.account}
          value={fund?.id}
          onChange={({ target }) => setChosen(target.value)}
          options={funds.data.map(({ id, name, balance }) => ({ value: id, label: `${name} ${yuan(balance)} ${t.yuan}` }))}
        />
      )}
      {fund && <Account key={fund.id} fund={fund} decides={decides} />}
    </Page>
  )
}

function OpenFund({ kind }: { kind: Fund['kind'] }) {
  const t = useFundTexts()
  const open = useOpenFund()
  const name = t.kinds[kind] ?? kind
  return (
    <>
      <p>
        <Button loading={open.isPending} onClick={() => open.mutate({ kind, name })}>
          {t.openFund(name)}
        </Button>
      </p>
      {open.isError && <ProblemNote error={open.error} />}
    </>
  )
}

function Account({ fund, decides }: { fund: Fund; decides: boolean }) {
  const t = useFundTexts()
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [entering, setEntering] = useState(false)
  const shown = useFundYear(fund.id, year)
  if (shown.isPending) return <Loading />
  if (shown.isLoadingError) return <LoadFailed error={shown.error} retry={() => void shown.refetch()} />
  const { sums, moves } = shown.data
  const figure = (key: 'opening' | 'income' | 'expense' | 'granted' | 'paid' | 'closing') => ({
    key,
    label: t[key],
    number: yuan(sums[key]),
    unit: t.yuan,
    wide: true,
  })
  return (
    <Card
      title={fund.name}
      testId="fund"
      tools={
        <>
          <YearStepper year={year} onYear={setYear} />
          {decides && sums.closedAt === undefined && (
            <Button type="primary" onClick={() => setEntering(true)}>
              {t.enter}
            </Button>
          )}
          {moves.length > 0 && <PaperTools paper={fundPaper({ fund, sums, moves }, t)} />}
        </>
      }
    >
      <Numbers
        testId="fund-numbers"
        items={[
          { key: 'balance', label: t.balance, number: yuan(fund.balance), unit: t.yuan, wide: true },
          ...(['opening', 'income', 'expense', 'granted', 'paid', 'closing'] as const).map(figure),
          ...(sums.budget == null
            ? []
            : [{ key: 'budget', label: t.budget, number: yuan(sums.budget), unit: t.yuan, wide: true }]),
        ]}
      />
      {moves.length === 0 ? <p className="soft">{t.noMoves}</p> : <Moves fund={fund} moves={moves} decides={decides} />}
      {entering && <MoveDialog fundId={fund.id} onClose={() => setEntering(false)} />}
    </Card>
  )
}

function Moves({ fund, moves, decides }: { fund: Fund; moves: FundMove[]; decides: boolean }) {
  const t = useFundTexts()
  const [reversing, setReversing] = useState<FundMove>()
  const byHand = ({ kind, reversed }: FundMove) => !reversed && (kind === 'INCOME' || kind === 'EXPENSE')
  return (
    <>
      <DataTable<FundMove>
        caption={t.moves}
        wide
        rows={moves}
        rowKey={({ id }) => id}
        columns={[
          { key: 'no', title: t.no, render: ({ no }) => no },
          { key: 'on', title: t.on, render: ({ on }) => on },
          {
            key: 'kind',
            title: t.kind,
            render: ({ kind, reversed }) => (t.moveKinds[kind] ?? kind) + (reversed ? `（${t.reversed}）` : ''),
          },
          { key: 'source', title: t.source, render: ({ source }) => source },
          { key: 'document', title: t.document, render: ({ document }) => document },
          { key: 'amount', title: t.amount, numeric: true, render: ({ amount }) => yuan(amount) },
          { key: 'balance', title: t.after, numeric: true, render: ({ balance }) => yuan(balance) },
          ...(decides
            ? [
                {
                  key: 'act',
                  title: t.act,
                  render: (move: FundMove) =>
                    byHand(move) ? <Button onClick={() => setReversing(move)}>{t.reverse}</Button> : '',
                },
              ]
            : []),
        ]}
      />
      {reversing && <ReverseDialog fundId={fund.id} move={reversing} onClose={() => setReversing(undefined)} />}
    </>
  )
}
