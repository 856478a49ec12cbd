import { Link } from 'react-router'
import { useOrgGaps } from '../api/useOrganisations'
import { dateOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Card, Page } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { byGap } from './orgModel'
import { useOrgRecordTexts } from './recordTexts'
import { useOrgTexts } from './texts'

/** What organisations lack and which terms are due, kind by kind; each line is the way to it. */
export default function GapsPage() {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  const { language } = useLanguage()
  const gaps = useOrgGaps()
  if (gaps.isPending) return <Loading />
  if (gaps.isLoadingError) return <LoadFailed error={gaps.error} retry={() => void gaps.refetch()} />
  const groups = byGap(gaps.data)
  return (
    <Page title={t.gaps} tools={<Link to="/organisations">{t.title}</Link>}>
      {groups.length === 0 && <Card>{t.noGaps}</Card>}
      {groups.map(({ gap, items }) => (
        <Card key={gap} title={`${t.gapNames[gap]}（${items.length}）`} testId={'gap-' + gap}>
          {t.gapNotes[gap] && <p className="soft">{t.gapNotes[gap]}</p>}
          <ul>
            {items.map((item) => (
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
        </Card>
      ))}
    </Page>
  )
}
