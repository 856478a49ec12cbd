import { Suspense } from 'react'
import { Link } from 'react-router'
import type { Me } from '../api/schemas'
import { Card, Page } from '../ui/Page'
import { Loading } from '../ui/States'
import { groupsOf } from './navModel'
import { BranchMorning } from './pages'
import { useAppTexts } from './texts'
import { useWelcomeTexts } from './welcomeTexts'

/** The start of roles that have no room of their own yet: what is there for them now, and what comes. */
export function Welcome({ me }: { me: Me }) {
  const app = useAppTexts()
  const t = useWelcomeTexts()
  const rooms = groupsOf(me.roles, me.division).flatMap((group) => group.rooms)
  const roles = me.roles.filter((role) => role in t.roles)
  return (
    <Page
      title={t.title(me.name || me.username)}
      note={me.roles
        .map((role) => app.roles[role])
        .filter(Boolean)
        .join('、')}
    >
      {me.roles.includes('branch-secretary') && (
        <Suspense fallback={<Loading />}>
          <BranchMorning me={me} />
        </Suspense>
      )}
      {(roles.length > 0 ? roles : ['other']).map((role) => (
        <Card key={role} title={app.roles[role]}>
          {t.roles[role]?.now.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {t.roles[role]?.later && (
            <p className="soft">
              {t.comes}
              {t.roles[role].later}
            </p>
          )}
        </Card>
      ))}
      {rooms.length > 0 && (
        <Card title={t.rooms}>
          <ul className="rooms">
            {rooms.map((room) => (
              <li key={room}>
                <Link className="button-link ghost" to={'/' + room}>
                  {app.pages[room]}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <p className="soft">{t.help}</p>
    </Page>
  )
}
