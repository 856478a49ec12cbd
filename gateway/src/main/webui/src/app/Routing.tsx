import { Suspense, useEffect } from 'react'
import { Link, Navigate, Route, Routes, useLocation } from 'react-router'
import { toLogin } from '../api/leaving'
import { Problem } from '../api/problem'
import { useMe } from '../api/useMe'
import { Empty, Loading } from '../ui/States'
import { rememberHome } from './ahead'
import { ErrorBoundary } from './ErrorBoundary'
import { Landing } from './Landing'
import { homeOf } from './navModel'
import {
  Activities,
  ActivityPage,
  AlliancePage,
  Alliances,
  Audit,
  Board,
  Bulletin,
  CalendarPage,
  Calls,
  CataloguePage,
  Compare,
  Dashboard,
  DuesPage,
  FundsPage,
  FigureList,
  CarePage,
  FloatingPage,
  InboundPage,
  TransferPage,
  FloatingRecordPage,
  Gallery,
  GapsPage,
  HealthFilePage,
  HealthPage,
  HolidayPage,
  Home,
  ImportResult,
  Imports,
  Inbox,
  LedgerPage,
  MemberPage,
  Members,
  OrganisationPage,
  Organisations,
  Proposals,
  RollPage,
  RotationRedirect,
  RotationYear,
  SixSheet,
  StatisticsPage,
  SurveyPage,
  Surveys,
  TextsPage,
} from './pages'
import { Shell } from './Shell'
import { useAppTexts } from './texts'
import { Unreachable } from './Unreachable'
import { useLastFailure } from './useLastFailure'
import { Welcome } from './Welcome'

export function Routing({ large, onToggleLarge }: { large: boolean; onToggleLarge: () => void }) {
  const me = useMe()
  const location = useLocation()
  // While it is asked again the page says what is the matter, and does not go back to "loading".
  const failed = useLastFailure(me.error)
  const home = me.data && homeOf(me.data.roles)
  useEffect(() => {
    if (home) rememberHome(home)
  }, [home])
  if (me.isPending && !failed) return <Loading />
  const again = () => void me.refetch()
  if (me.isPending) return <Unreachable error={failed} retry={again} />
  if (me.error instanceof Problem && me.error.status === 401) {
    return location.pathname === '/' ? <Landing /> : <LoginRedirect path={location.pathname + location.search} />
  }
  if (me.error || !home) return <Unreachable error={me.error} retry={again} />
  return (
    <Routes>
      <Route element={<Shell me={me.data} large={large} onToggleLarge={onToggleLarge} />}>
        <Route index element={<Navigate to={home} replace />} />
        {lazily('dashboard', <Dashboard me={me.data} />)}
        {lazily('dashboard/bulletin', <Bulletin />)}
        {lazily('dashboard/:figure', <FigureList />)}
        {lazily('today', <Home me={me.data} />)}
        {lazily('activity-types', <CataloguePage me={me.data} />)}
        {lazily('rotation', <RotationRedirect />)}
        {lazily('rotation/:allianceId/:year', <RotationYear me={me.data} />)}
        {lazily('audit', <Audit />)}
        {lazily('holidays', <HolidayPage me={me.data} />)}
        {lazily('holidays/:year', <HolidayPage me={me.data} />)}
        {lazily('alliances', <Alliances />)}
        {lazily('alliances/:id', <AlliancePage me={me.data} />)}
        {lazily('activities', <Activities me={me.data} />)}
        {lazily('calendar', <CalendarPage me={me.data} />)}
        {lazily('activities/:id', <ActivityPage me={me.data} />)}
        {lazily('activities/:id/roll', <RollPage me={me.data} />)}
        {lazily('calls', <Calls />)}
        {lazily('members', <Members />)}
        {lazily('members/ledger', <LedgerPage />)}
        {lazily('members/:id', <MemberPage />)}
        {lazily('organisations', <Organisations me={me.data} />)}
        {lazily('organisations/gaps', <GapsPage />)}
        {lazily('organisations/texts', <TextsPage />)}
        {lazily('organisations/:id', <OrganisationPage me={me.data} />)}
        {lazily('care', <CarePage />)}
        {lazily('health', <HealthPage />)}
        {lazily('health/:id', <HealthFilePage />)}
        {lazily('organisations/:id/dues', <DuesPage me={me.data} />)}
        {lazily('funds', <FundsPage me={me.data} />)}
        {lazily('statistics', <StatisticsPage />)}
        {lazily('transfers', <TransferPage />)}
        {lazily('transfers/inbound', <InboundPage />)}
        {lazily('floating', <FloatingPage />)}
        {lazily('floating/six', <SixSheet />)}
        {lazily('floating/:id', <FloatingRecordPage />)}
        {lazily('surveys', <Surveys me={me.data} />)}
        {lazily('surveys/:id', <SurveyPage />)}
        {lazily('grouping', <Proposals />)}
        {lazily('grouping/compare', <Compare />)}
        {lazily('grouping/:id', <Board me={me.data} />)}
        {lazily('imports', <Imports />)}
        {lazily('imports/:id', <ImportResult />)}
        {lazily('inbox', <Inbox />)}
        {Gallery && lazily('gallery', <Gallery />)}
        <Route path="welcome" element={<Welcome me={me.data} />} />
        <Route path="*" element={<NotFound home={home} />} />
      </Route>
    </Routes>
  )
}

function lazily(path: string, screen: React.ReactNode) {
  return <Route path={path} element={<LazyPage>{screen}</LazyPage>} />
}

/** One lazily loaded screen; a failure stays inside it. */
function LazyPage({ children }: { children: React.ReactNode }) {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function LoginRedirect({ path }: { path: string }) {
  useEffect(() => toLogin(path), [path])
  return <Loading />
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
