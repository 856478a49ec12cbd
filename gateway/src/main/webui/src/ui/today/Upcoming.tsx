import { Link } from 'react-router'
import type { Activity } from '../../api/schemas'
import { dayOf, timeOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { DataTable } from '../DataTable'
import { Card } from '../Page'
import { useTodoTexts } from './todoTexts'

type Props = {
  activities: Activity[]
  /** Left out for who has one alliance only. */
  allianceNames?: Map<string, string>
}

/** What comes in the next fortnight, the nearest first. */
export function Upcoming({ activities, allianceNames }: Props) {
  const t = useTodoTexts()
  const { language } = useLanguage()
  return (
    <Card title={t.next} testId="upcoming">
      {activities.length === 0 ? (
        <p className="soft">{t.nextNone}</p>
      ) : (
        <DataTable<Activity>
          caption={t.next}
          rows={activities}
          rowKey={(activity) => activity.id}
          columns={[
            { key: 'day', title: t.day, render: (one) => `${dayOf(one.startsAt, language)} ${timeOf(one.startsAt)}` },
            { key: 'title', title: t.activity, render: (one) => <Link to={'/activities/' + one.id}>{one.title}</Link> },
            ...(allianceNames
              ? [{ key: 'alliance', title: t.alliance, render: (one: Activity) => allianceNames.get(one.allianceId) ?? '—' }]
              : []),
            { key: 'host', title: t.host, render: (one) => one.hostUnitName ?? '—' },
            { key: 'place', title: t.place, render: (one) => one.venueName },
            { key: 'signed', title: t.signedUp, numeric: true, render: (one) => `${one.confirmed} / ${one.capacity}` },
          ]}
        />
      )}
    </Card>
  )
}
