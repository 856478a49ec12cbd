import { lazy, Suspense, useEffect } from 'react'
import { Link, Navigate, Route, Routes, useLocation } from 'react-router'
import { loginPath } from '../api/client'
import { Problem } from '../api/problem'
import { useMe } from '../api/useMe'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { Broken } from './Broken'
import { Landing } from './Landing'
import { homeOf } from './navModel'
import { Shell } from './Shell'
import { useAppTexts } from './texts'

const Dashboard = lazy(() => import('../dashboard/Dashboard'))
const Imports = lazy(() => import('../imports/Imports'))
const ImportResult = lazy(() => import('../imports/ImportResult'))
const Alliances = lazy(() => import('../alliances/Alliances'))
const AllianceRoom = lazy(() => import('../alliances/AllianceRoom'))
const Activities = lazy(() => import('../activities/Activities'))
const ActivityRoom = lazy(() => import('../activities/ActivityRoom'))
const Members = lazy(() => import('../members/Members'))
const Surveys = lazy(() => import('../survey/Surveys'))
const SurveyRoom = lazy(() => import('../survey/SurveyRoom'))
const Proposals = lazy(() => import('../grouping/Proposals'))
const Board = lazy(() => import('../grouping/Board'))
const Compare = lazy(() => import('../grouping/Compare'))
const HolidayRoom = lazy(() => import('../holidays/HolidayRoom'))
const RotationDoor = lazy(() => import('../rotation/RotationDoor'))
const RotationYear = lazy(() => import('../rotation/RotationYear'))

export function Routing({ large, onToggleLarge }: { large: boolean; onToggleLarge: () => void }) {
  const me = useMe()
  const location = useLocation()
  if (me.isPending) return <Loading />
  if (me.error instanceof Problem && me.error.status === 401) {
    return location.pathname === '/' ? <Landing /> : <ToLogin path={location.pathname + location.search} />
  }
  if (me.error) return <LoadFailed error={me.error} retry={() => void me.refetch()} />
  const home = homeOf(me.data.roles)
  return (
    <Routes>
      <Route element={<Shell me={me.data} large={large} onToggleLarge={onToggleLarge} />}>
        <Route index element={<Navigate to={home} replace />} />
        <Route
          path="dashboard"
          element={
            <Room>
              <Dashboard />
            </Room>
          }
        />
        <Route
          path="rotation"
          element={
            <Room>
              <RotationDoor />
            </Room>
          }
        />
        <Route
          path="rotation/:allianceId/:year"
          element={
            <Room>
              <RotationYear me={me.data} />
            </Room>
          }
        />
        <Route
          path="holidays"
          element={
            <Room>
              <HolidayRoom me={me.data} />
            </Room>
          }
        />
        <Route
          path="holidays/:year"
          element={
            <Room>
              <HolidayRoom me={me.data} />
            </Room>
          }
        />
        <Route
          path="alliances"
          element={
            <Room>
              <Alliances />
            </Room>
          }
        />
        <Route
          path="alliances/:id"
          element={
            <Room>
              <AllianceRoom me={me.data} />
            </Room>
          }
        />
        <Route
          path="activities"
          element={
            <Room>
              <Activities me={me.data} />
            </Room>
          }
        />
        <Route
          path="activities/:id"
          element={
            <Room>
              <ActivityRoom me={me.data} />
            </Room>
          }
        />
        <Route
          path="members"
          element={
            <Room>
              <Members />
            </Room>
          }
        />
        <Route
          path="surveys"
          element={
            <Room>
              <Surveys />
            </Room>
          }
        />
        <Route
          path="surveys/:id"
          element={
            <Room>
              <SurveyRoom />
            </Room>
          }
        />
        <Route
          path="grouping"
          element={
            <Room>
              <Proposals />
            </Room>
          }
        />
        <Route
          path="grouping/compare"
          element={
            <Room>
              <Compare />
            </Room>
          }
        />
        <Route
          path="grouping/:id"
          element={
            <Room>
              <Board me={me.data} />
            </Room>
          }
        />
        <Route
          path="imports"
          element={
            <Room>
              <Imports />
            </Room>
          }
        />
        <Route
          path="imports/:id"
          element={
            <Room>
              <ImportResult />
            </Room>
          }
        />
        <Route path="nothing" element={<NothingHere />} />
        <Route path="*" element={<NotFound home={home} />} />
      </Route>
    </Routes>
  )
}

/** One lazily loaded screen; a failure stays inside it. */
function Room({ children }: { children: React.ReactNode }) {
  const { pathname } = useLocation()
  return (
    <Broken key={pathname}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </Broken>
  )
}

function ToLogin({ path }: { path: string }) {
  useEffect(() => window.location.assign(loginPath(path)), [path])
  return <Loading />
}

function NothingHere() {
  const t = useAppTexts()
  return (
    <div className="page">
      <Empty title={t.nothing}>
        <p>{t.nothingNote}</p>
      </Empty>
    </div>
  )
}

function NotFound({ home }: { home: string }) {
  const t = useAppTexts()
  return (
    <div className="page">
      <Empty title={t.notFound}>
        <p>
          <Link to={home}>{t.home}</Link>
        </p>
      </Empty>
    </div>
  )
}
