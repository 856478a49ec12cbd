// Prices every move of every unit in a fresh proposal of the demo county, three times over; the first round is not counted.
import { User, eventually } from '../demo/platform.mjs'

const committee = new User('committee')
const { items: surveys } = await committee.get('/api/v1/surveys?limit=1')
const { location } = await committee.call('POST', '/api/v1/grouping-proposals', {
  surveyId: surveys[0].id,
  groups: 4,
  minUnits: 5,
  maxUnits: 7,
})
const proposal = await eventually(
  'the grouping',
  () => committee.get(location),
  (it) => it.state === 'DRAFT',
  60,
)
const moves = proposal.groups.flatMap((group) =>
  group.units.flatMap((unit) =>
    proposal.groups.filter((other) => other.no !== group.no).map((other) => ({ unitId: unit.unitId, toGroup: other.no })),
  ),
)
const taken = []
for (let round = 0; round < 3; round++) {
  for (const move of moves) {
    const start = performance.now()
    await committee.post(`${location}/moves?preview=true`, move)
    if (round > 0) taken.push(performance.now() - start)
  }
}
taken.sort((a, b) => a - b)
const at = (share) => taken[Math.ceil(share * taken.length) - 1]
for (const [name, value] of [
  ['p50', at(0.5)],
  ['p95', at(0.95)],
  ['max', at(1)],
]) {
  console.log(
    JSON.stringify({ name: `move.${name}`, value: Math.round(value * 10) / 10, unit: 'ms', target: 50, met: value <= 50 }),
  )
}
