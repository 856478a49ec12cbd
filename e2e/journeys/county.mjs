// A county of its own for every run: units nobody grouped before, surveyed and closed through the public interface.
import { randomInt } from 'node:crypto'
import { User, eventually } from '../demo/platform.mjs'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
// Two clusters, so that the groups to expect can be told without a solver.
const UNITS = [
  ['县财政局', '经济', '城关街道', 118.401, 37.051],
  ['县审计局', '经济', '城关街道', 118.407, 37.054],
  ['县统计局', '经济', '城关街道', 118.411, 37.049],
  ['县税务局', '经济', '城关街道', 118.398, 37.058],
  ['县教育局', '文教卫', '城关街道', 118.405, 37.061],
  ['县文化馆', '文教卫', '城关街道', 118.414, 37.057],
  ['县农业农村局', '农林水', '大王镇', 118.521, 36.981],
  ['县水利局', '农林水', '大王镇', 118.527, 36.984],
  ['县林业站', '农林水', '大王镇', 118.531, 36.979],
  ['县农机站', '农林水', '大王镇', 118.518, 36.988],
  ['县气象站', '农林水', '大王镇', 118.525, 36.991],
  ['县供销社', '经济', '大王镇', 118.534, 36.987],
]

export const committee = new User('neighbour')
export const orgDept = new User('neighbour-org')

/** Registers twelve units in two places, surveys them and closes the survey. */
export async function surveyedCounty() {
  const units = []
  for (const [name, sector, town, lon, lat] of UNITS) {
    units.push(await committee.post('/api/v1/units', { uscc: newCode(), name, sector, town, lon, lat, hasBranch: false }))
  }
  const day = new Date().toISOString().slice(0, 10)
  const title = `${day.slice(0, 4)}年摸底（${units[0].uscc.slice(-6)}）`
  const { id } = await committee.post('/api/v1/surveys', { year: Number(day.slice(0, 4)), title, opensOn: day, closesOn: day })
  await eventually(
    'the survey opens',
    () => committee.post(`/api/v1/surveys/${id}/open`, {}),
    () => true,
  )
  for (const [index, unit] of units.entries()) {
    const answer = { hasBranch: false, memberCount: 14 + (index % 5), regularCount: null }
    await eventually(
      `the survey knows ${unit.name}`,
      () => committee.put(`/api/v1/surveys/${id}/returns/${unit.id}`, answer),
      () => true,
    )
  }
  await committee.post(`/api/v1/surveys/${id}/close`, { reason: '其余单位已经组盟，本次不再摸底' })
  return { surveyId: id, title, units }
}

/** The twelve units as two approved alliances. */
export async function alliedCounty() {
  const { surveyId } = await surveyedCounty()
  const { location } = await committee.call('POST', '/api/v1/grouping-proposals', {
    surveyId,
    groups: 2,
    minUnits: 6,
    maxUnits: 6,
  })
  await eventually(
    'the grouping',
    () => committee.get(location),
    (it) => it.state === 'DRAFT',
    60,
  )
  const { allianceIds } = await orgDept.post(`${location}/approve`, {
    documentNo: '广组发〔2026〕12号',
    effectiveOn: new Date().toISOString().slice(0, 10),
  })
  return allianceIds
}

function newCode() {
  const front = '1237052399' + Array.from({ length: 7 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  const sum = [...front].reduce((total, character, place) => total + ALPHABET.indexOf(character) * WEIGHTS[place], 0)
  return front + ALPHABET[(31 - (sum % 31)) % 31]
}
