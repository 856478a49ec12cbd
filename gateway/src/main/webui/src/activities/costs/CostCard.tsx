import { useState } from 'react'
import { useAnswerCost, useCosts, useProposeCost } from '../../api/useCosts'
import type { CostShare, CostSheet } from '../../api/schemas'
import { yuan } from '../../i18n/money'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { Card } from '../../ui/Page'
import { message } from '../../ui/said/message'
import { LoadFailed, Loading, ProblemNote } from '../../ui/States'
import { CostDialog } from './CostDialog'
import { sortedOut, TONES } from './costModel'
import { ObjectDialog } from './ObjectDialog'
import { useCostTexts } from './texts'

/** What the activity cost, who bears it and what the units say of that. */
export function CostCard({ activityId }: { activityId: string }) {
  const t = useCostTexts()
  const costs = useCosts(activityId)
  const [writing, setWriting] = useState(false)
  if (costs.isPending) return <Loading />
  if (costs.isLoadingError) return <LoadFailed error={costs.error} retry={() => void costs.refetch()} />
  const { items, units, mayWrite } = costs.data
  const { draft, latest, shown, before } = sortedOut(items)
  return (
    <Card
      title={t.costs}
      testId="costs"
      tools={mayWrite && <Button onClick={() => setWriting(true)}>{draft ? t.rewrite : latest ? t.correct : t.write}</Button>}
    >
      {shown.length === 0 && (
        <>
          <p>{t.none}</p>
          <p className="soft">{t.noneNote}</p>
        </>
      )}
      {shown.map((sheet) => (
        <Sheet key={sheet.id} sheet={sheet} />
      ))}
      {before.length > 0 && (
        <details>
          <summary>{t.before(before.length)}</summary>
          {before.map((sheet) => (
            <Sheet key={sheet.id} sheet={sheet} />
          ))}
        </details>
      )}
      {writing && (
        <CostDialog
          activityId={activityId}
          units={units}
          draft={draft}
          replaces={latest ?? before[0]}
          onClose={() => setWriting(false)}
        />
      )}
    </Card>
  )
}

function Sheet({ sheet }: { sheet: CostSheet }) {
  const t = useCostTexts()
  const heads = sheet.method === 'BY_HEAD'
  return (
    <section className="stack" data-testid={`cost-${sheet.no}`}>
      <p>
        {sheet.no > 1 && t.sheet(sheet.no) + ' '}
        <Badge tone={TONES[sheet.state]}>{t.states[sheet.state]}</Badge>{' '}
        {t.summary(yuan(sheet.total), t.methods[sheet.method] ?? sheet.method)}
      </p>
      <p className="soft">{sheet.lines.map(({ what, amount }) => `${what} ${yuan(amount)}`).join('；')}</p>
      {sheet.reason && <p className="soft">{t.because(sheet.reason)}</p>}
      <DataTable<CostShare>
        caption={t.shares}
        rows={sheet.shares}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: 'unit', title: t.unit, render: (share) => <Unit share={share} /> },
          ...(heads ? [{ key: 'heads', title: t.heads, numeric: true, render: (share: CostShare) => share.heads }] : []),
          { key: 'amount', title: t.amount, numeric: true, render: ({ amount }) => yuan(amount) },
          ...(sheet.state === 'DRAFT'
            ? []
            : [{ key: 'answer', title: t.answer, render: (share: CostShare) => <Answer sheet={sheet} share={share} /> }]),
        ]}
      />
      {sheet.state === 'DRAFT' && <Propose sheet={sheet} />}
    </section>
  )
}

function Unit({ share }: { share: CostShare }) {
  const t = useCostTexts()
  return (
    <>
      {share.unitName}
      {share.owedBy !== share.unitId && <span className="soft"> {t.through(share.owedByName)}</span>}
    </>
  )
}

function Propose({ sheet }: { sheet: CostSheet }) {
  const t = useCostTexts()
  const propose = useProposeCost(sheet)
  return (
    <>
      <p className="soft">{t.proposeNote}</p>
      <p>
        <Button
          type="primary"
          loading={propose.isPending}
          onClick={() => propose.mutate(undefined, { onSuccess: () => message.success(t.proposed) })}
        >
          {t.propose}
        </Button>
      </p>
      {propose.isError && <ProblemNote error={propose.error} />}
    </>
  )
}

/** What a unit says; who answers for it may agree or object until the sheet binds. */
function Answer({ sheet, share }: { sheet: CostSheet; share: CostShare }) {
  const t = useCostTexts()
  const answering = useAnswerCost(sheet.id)
  const [objects, setObjects] = useState(false)
  const takes = share.mine && (sheet.state === 'PROPOSED' || sheet.state === 'DISPUTED')
  const said = share.answer === 'AGREES' ? t.agrees : share.answer === 'OBJECTS' ? t.objects(share.objection ?? '') : t.open
  return (
    <>
      {said}
      {takes && (
        <span className="row">
          {share.answer !== 'AGREES' && (
            <Button
              type="primary"
              loading={answering.isPending}
              onClick={() => answering.mutate({ unitId: share.unitId }, { onSuccess: () => message.success(t.agreed) })}
            >
              {t.agree}
            </Button>
          )}
          {share.answer !== 'OBJECTS' && <Button onClick={() => setObjects(true)}>{t.object}</Button>}
        </span>
      )}
      {answering.isError && <ProblemNote error={answering.error} />}
      {objects && <ObjectDialog sheetId={sheet.id} unitId={share.unitId} onClose={() => setObjects(false)} />}
    </>
  )
}
