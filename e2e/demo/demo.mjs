// Plays the Lijin year through the public interface as its users would, so that the dashboard has something true to show.
// Running it again finds what is there and goes on from it.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { User, eventually } from './platform.mjs'
import { announceWhatComes, everybodyTold, signUpForWhatComes } from './announcement.mjs'
import { careForPeople } from './care.mjs'
import { recordFloating } from './floating.mjs'
import { keepHealthFiles } from './health.mjs'
import { keepTheMoney } from './money.mjs'
import { namePosts, putLeaderForward } from './posts.mjs'
import { foundOrganisations } from './organisations.mjs'
import { askForASwap, playYears, rotationOf, today, yearsOf } from './year.mjs'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const expected = JSON.parse(await readFile(`${fixtures}lijin-expected.json`, 'utf8'))
const committee = new User('committee')
const orgDept = new User('orgdept')
const liaison = new User('liaison-a1-2')
const nurse = new User('health')
const leads = { '113705229900000172': new User('lead-a1'), '113705229900000765': new User('lead-a2') }
const started = Date.now()
const say = (text) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`)
const must = (holds, sentence) => {
  if (!holds) throw new Error(`The demo expected: ${sentence}`)
}

async function importWorkbook(path, file, fields) {
  const { location } = await committee.upload(path, file, fields)
  const job = await eventually(
    'the import',
    () => committee.get(location),
    (it) => it.state === 'DONE' || it.state === 'FAILED',
    300,
  )
  must(job.state === 'DONE', `${file} imports (${JSON.stringify(job)})`)
  return job
}

async function bringPeopleIn() {
  const known = await committee.get('/api/v1/members?limit=1&total=true')
  if ((known.total ?? 0) >= expected.membersInLedger) return say(`members are there already: ${known.total}`)
  const units = await importWorkbook('/api/v1/imports', `${fixtures}lijin-survey-2026.xlsx`, { kind: 'UNITS', mode: 'APPLY' })
  say(`units imported: ${units.rows.accepted}`)
  const members = await importWorkbook('/api/v1/imports', `${fixtures}lijin-ledger-2026.xlsx`, {
    kind: 'MEMBERS',
    mode: 'APPLY',
  })
  must(members.rows.accepted === expected.membersInLedger, `${expected.membersInLedger} members, not ${members.rows.accepted}`)
  return say(`members imported: ${members.rows.accepted}`)
}

async function survey() {
  const { id } = await committee.post('/api/v1/surveys', {
    year: 2026,
    title: '2026年度摸底',
    opensOn: '2026-01-05',
    closesOn: '2026-01-31',
  })
  await eventually(
    'all units known to the survey',
    () =>
      committee
        .post(`/api/v1/surveys/${id}/open`, {})
        .catch((refused) => {
          if (refused.status !== 409) throw refused
          return {}
        })
        .then(() => committee.get(`/api/v1/surveys/${id}/progress`)),
    (it) => it.expected === expected.surveyed,
  )
  await importWorkbook(`/api/v1/surveys/${id}/imports`, `${fixtures}lijin-survey-2026.xlsx`, { mode: 'APPLY' })
  const progress = await committee.get(`/api/v1/surveys/${id}/progress`)
  say(`survey: ${progress.returned} of ${progress.expected} units answered`)
  await committee.post(`/api/v1/surveys/${id}/close`, progress.missing.length > 0 ? { reason: '电话催报后仍未填报' } : {})
  const candidates = await committee.get(`/api/v1/surveys/${id}/candidates?minRegular=5`)
  const count = (reason) => candidates.items.filter((item) => item.reason === reason).length
  must(candidates.items.length === expected.candidates, `${expected.candidates} candidates, not ${candidates.items.length}`)
  must(
    count('NO_BRANCH') === expected.noBranch && count('LOW_PARTICIPATION') === expected.lowParticipation,
    'the reasons of the survey',
  )
  say(
    `candidates: ${candidates.items.length} (${expected.noBranch} without a branch, ${expected.lowParticipation} with fewer than five regulars)`,
  )
  return id
}

// The ledger hears of 727 members one by one; the alliances are there before everybody is counted.
function everybodyCounted() {
  return eventually(
    'everybody is counted',
    () => committee.all(`/api/v1/alliances?asOf=${today()}`),
    (it) =>
      it.length === expected.alliances &&
      it.reduce((sum, alliance) => sum + alliance.memberCount, 0) === expected.membersInAlliances,
    180,
  )
}

async function formAlliances() {
  const known = await committee.all(`/api/v1/alliances?asOf=${today()}`)
  if (known.length >= expected.alliances) return everybodyCounted()
  const surveyId = await survey()
  const { location } = await committee.call('POST', '/api/v1/grouping-proposals', {
    surveyId,
    groups: 4,
    minUnits: 5,
    maxUnits: 7,
  })
  const proposal = await eventually(
    'the grouping',
    () => committee.get(location),
    (it) => it.state !== 'SOLVING',
    120,
  )
  must(proposal.state === 'DRAFT', `a draft, not ${proposal.state}`)
  say(
    `grouping proposed: ${proposal.groups.map((group) => `${group.units.length} units/${group.memberCount} people`).join(', ')}`,
  )
  await orgDept.post(`${location}/approve`, { documentNo: '利组发〔2026〕3号', effectiveOn: '2026-01-01' })
  const alliances = await everybodyCounted()
  say(`alliances: ${alliances.map((alliance) => `${alliance.name} ${alliance.memberCount}`).join(', ')}`)
  return alliances
}

await bringPeopleIn()
const alliances = await formAlliances()
const sizes = alliances.map((alliance) => alliance.memberCount).sort((a, b) => a - b)
must(
  JSON.stringify(sizes) === JSON.stringify(expected.expectedGroups.map((group) => group.members).sort((a, b) => a - b)),
  `groups of ${sizes}`,
)
const units = await committee.all('/api/v1/units')
const uscc = new Map(units.map((unit) => [unit.id, unit.uscc]))
const managerOf = (alliance) => leads[uscc.get(alliance.leadUnitId)] ?? committee
const served = await Promise.all(alliances.map((alliance) => namePosts({ manager: managerOf(alliance), alliance })))
say(`units with liaison and venue: ${served.reduce((sum, count) => sum + count, 0)}`)
for (const alliance of alliances) {
  const manager = managerOf(alliance)
  if (manager !== committee && (await putLeaderForward({ manager, alliance })))
    say(`${alliance.name}: leader put forward by its meeting`)
}

const floating = await recordFloating({ user: committee, liaison })
if (floating > 0) say(`floating members recorded: ${floating}`)

const cared = await careForPeople({ user: committee, liaison })
if (cared > 0) say(`people cared for: ${cared}`)

const files = await keepHealthFiles({ nurse })
if (files > 0) say(`health files written: ${files}`)

const first = alliances.find((alliance) => alliance.no === 1)
const announced = await announceWhatComes({ manager: managerOf(first), alliance: first })
await signUpForWhatComes({ manager: managerOf(first), alliance: first, id: announced })

/** Hosts of all years, then what took place; the alliances go on beside each other. */
async function live(alliance) {
  const manager = managerOf(alliance)
  const rotations = []
  for (const year of yearsOf(alliance)) rotations.push(await rotationOf({ manager, alliance, year }))
  const dates = rotations[0].slots.map((slot) => slot.date)
  say(
    `${alliance.name}: hosts planned for ${rotations.map((one) => one.year).join(', ')} (${dates.map((date) => date.slice(5)).join(' ')})`,
  )
  if (alliance.no === 1) must(JSON.stringify(dates) === JSON.stringify(expected.rotation2026.dates), 'the twelve dates of A1')
  const months = await playYears({ manager, committee, alliance, rotations })
  say(`${alliance.name}: ${months} months are over, the last of them under way`)
  const swaps = alliance.no === 1 && (await askForASwap({ liaison, unitId: await ownUnit(), alliance, rotations }))
  if (swaps) say(`${alliance.name}: a unit asks to swap its month`)
}

async function ownUnit() {
  return (await liaison.get('/api/v1/me')).units[0].id
}

await Promise.all(alliances.map(live))
say(`party branches: ${await foundOrganisations({ committee, orgDept, today: today() })}`)
const funds = await keepTheMoney({ committee, manager: managerOf(first), liaison, alliance: first })
if (funds > 0) say(`funds opened: ${funds}`)
const told = await everybodyTold({ committee, alliance: first, id: announced })
say(
  `${first.name}: ${told.counts.DELIVERED} told of what comes, ${told.counts.MANUAL} to be called, ${told.counts.QUEUED} in the morning`,
)
const dashboard = await eventually(
  'the dashboard shows March',
  () => committee.get('/api/v1/dashboard/county?month=2026-03'),
  (it) => it.reported === 12,
)
must(
  dashboard.alliances === 4 && dashboard.units === 24 && dashboard.members === 512,
  `4 / 24 / 512, not ${JSON.stringify(dashboard)}`,
)
say(
  `dashboard: ${dashboard.alliances} alliances, ${dashboard.units} units, ${dashboard.members} members; March ${dashboard.held} of ${dashboard.owed} held, ${dashboard.reported} reported; ${dashboard.gaps.withLiaison} liaisons, ${dashboard.gaps.withVenue} venues`,
)
