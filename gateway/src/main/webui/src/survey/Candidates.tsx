import { useState } from 'react'
import { useCandidates } from '../api/useSurveys'
import type { Candidate } from '../api/schemas'
import { Badge } from '../ui/Badge'
import { DataTable } from '../ui/DataTable'
import { TextField } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { countCandidates } from './surveyModel'
import { useSurveyTexts } from './texts'

export function Candidates({ surveyId }: { surveyId: string }) {
  const t = useSurveyTexts()
  const [minRegular, setMinRegular] = useState(5)
  const candidates = useCandidates(surveyId, minRegular)
  if (candidates.isPending) return <Loading />
  if (candidates.isLoadingError) return <LoadFailed error={candidates.error} retry={() => void candidates.refetch()} />
  const counts = countCandidates(candidates.data)
  return (
    <Card
      title={t.candidates}
      testId="candidates"
      tools={
        <TextField
          inline
          label={t.minRegular}
          type="number"
          min={1}
          max={1000}
          value={minRegular}
          onChange={(event) => setMinRegular(Math.max(1, Number(event.target.value)))}
        />
      }
    >
      <p data-testid="candidate-counts">
        {counts.all === 0 ? t.noCandidates : t.count(counts.all, counts.noBranch, counts.lowParticipation, counts.members)}
      </p>
      {counts.all > 0 && (
        <DataTable<Candidate>
          caption={t.candidates}
          rows={candidates.data}
          rowKey={(candidate) => candidate.unitId}
          columns={[
            { key: 'unit', title: t.unit, render: (candidate) => candidate.unitName },
            {
              key: 'reason',
              title: t.why,
              render: (candidate) => (
                <Badge tone={candidate.reason === 'NO_BRANCH' ? 'warn' : 'info'}>{t.reasons[candidate.reason]}</Badge>
              ),
            },
            { key: 'members', title: t.memberCount, numeric: true, render: (candidate) => candidate.memberCount },
            { key: 'regulars', title: t.regularCount, numeric: true, render: (candidate) => candidate.regularCount ?? '—' },
          ]}
        />
      )}
    </Card>
  )
}
