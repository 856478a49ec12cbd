import { Link, useSearchParams } from 'react-router'
import { useProposal, useProposals } from '../api/useProposals'
import type { Proposal } from '../api/schemas'
import { momentOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { DataTable } from '../ui/DataTable'
import { Card, Page } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { change, cheaper, compareScores, cost, differences, numberOf } from './groupingModel'
import { useGroupingTexts } from './texts'

export default function Compare() {
  const t = useGroupingTexts()
  const { language } = useLanguage()
  const [params] = useSearchParams()
  const first = useProposal(params.get('a') ?? '')
  const second = useProposal(params.get('b') ?? '')
  const all = useProposals()
  if (first.isPending || second.isPending || all.isPending) return <Loading />
  if (first.isLoadingError) return <LoadFailed error={first.error} retry={() => void first.refetch()} />
  if (second.isLoadingError) return <LoadFailed error={second.error} retry={() => void second.refetch()} />
  const nameOf = ({ id, createdAt }: Proposal) => t.proposalName(numberOf(all.data, id), momentOf(createdAt, language))
  const [one, other] = [nameOf(first.data), nameOf(second.data)]
  const moved = differences(first.data, second.data)
  const scores = first.data.score && second.data.score ? { a: first.data.score, b: second.data.score } : null
  return (
    <Page
      title={t.compareTitle}
      tools={
        <>
          <Link className="button-link ghost" to={'/grouping/' + first.data.id}>
            {t.open(numberOf(all.data, first.data.id))}
          </Link>
          <Link className="button-link ghost" to={'/grouping/' + second.data.id}>
            {t.open(numberOf(all.data, second.data.id))}
          </Link>
          <Link className="button-link ghost" to="/grouping">
            {t.back}
          </Link>
        </>
      }
    >
      {scores && (
        <Card title={t.score}>
          <p data-testid="compare-verdict">
            {t.verdict[cheaper(scores.a.total, scores.b.total)](one, other, cost(Math.abs(scores.a.total - scores.b.total)))}
          </p>
          <DataTable
            caption={t.score}
            testId="compare-scores"
            rows={[
              ...compareScores(scores.a, scores.b).map((part) => ({ ...part, label: t.parts[part.name] })),
              { label: t.total, first: scores.a.total, second: scores.b.total },
            ]}
            rowKey={(row) => row.label}
            columns={[
              { key: 'part', title: t.part, render: (row) => row.label },
              { key: 'first', title: one, numeric: true, render: (row) => cost(row.first) },
              { key: 'second', title: other, numeric: true, render: (row) => cost(row.second) },
              { key: 'change', title: t.difference, numeric: true, render: (row) => change(row.second - row.first) },
            ]}
          />
        </Card>
      )}
      <Card title={t.moves}>
        {moved.length === 0 ? (
          <p>{t.same}</p>
        ) : (
          <DataTable
            caption={t.moves}
            testId="compare-moves"
            rows={moved}
            rowKey={(row) => row.unitId}
            columns={[
              { key: 'unit', title: t.unit, render: (row) => row.unitName },
              { key: 'from', title: one, render: (row) => t.group(row.from) },
              { key: 'to', title: other, render: (row) => t.group(row.to) },
            ]}
          />
        )}
      </Card>
    </Page>
  )
}
