import { useState } from 'react'
import { Link } from 'react-router'
import type { OrgGap, OrgGapItem } from '../api/schemas'
import { useOrgGaps } from '../api/useOrganisations'
import { dateOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Card, Page } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { useTodoTexts } from '../ui/today/todoTexts'
import { byGap } from './orgModel'
import { useOrgRecordTexts } from './recordTexts'
import { useOrgTexts } from './texts'

/** Of one kind a county may have a thousand: so many are shown at once. */
const AT_ONCE = 100

/** What organisations lack and which terms are due, kind by kind; each line is the way to it. */
export default function GapsPage() {
  const t = useOrgTexts()
  const gaps = useOrgGaps()
  if (gaps.isPending) return <Loading />
  if (gaps.isLoadingError) return <LoadFailed error={gaps.error} retry={() => void gaps.refetch()} />
  const groups = byGap(gaps.data)
  return (
    <Page title={t.gaps} tools={<Link to="/organisations">{t.title}</Link>}>
      {groups.length === 0 && <Card>{t.noGaps}</Card>}
      {groups.map((group) => (
        <Gap key={group.gap} {...group} />
      ))}
    </Page>
  )
}

function Gap({ gap, items }: { gap: OrgGap; items: OrgGapItem[] }) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  const { moreRows } = useTodoTexts()
  const { language } = useLanguage()
  const [most, setMost] = useState(AT_ONCE)
  return (
    <Card title={`${t.gapNames[gap]}（${items.length}）`} testId={'gap-' + gap}>
      {t.gapNotes[gap] && <p className="soft">{t.gapNotes[gap]}</p>}
      <ul>
        {items.slice(0, most).map((item) => (
          <li key={item.orgId ?? item.unitId}>
            <Link to={item.orgId ? '/organisations/' + item.orgId : '/members?unit=' + item.unitId}>{item.name}</Link>{' '}
            <span className="soft">
              {item.term && gap.startsWith('TERM')
                ? words.termLine(item.term.no, dateOf(item.term.until, language))
                : gap === 'TOO_FEW_MEMBERS' || gap === 'UNIT_WITHOUT_BRANCH'
                  ? t.gapMembers(item.fullMembers)
                  : ''}
            </span>
          </li>
        ))}
      </ul>
      {items.length > most && <Button onClick={() => setMost(most + AT_ONCE)}>{moreRows(items.length - most)}</Button>}
    </Card>
  )
}
