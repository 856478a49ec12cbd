// Of those the ledger says to live away most were asked where, and are talked to; of one nobody has heard for seven months, of one for
// four, and some have not been asked yet. One comrade of elsewhere lives here.
import { dayIn } from './year.mjs'

const PLACES = [
  ['370212', '金家岭街道试用路 12 号 2 单元 301'],
  ['370102', '解放路试用小区 7 号楼 402'],
  ['370502', '文汇街道试用花园 3 号楼 101'],
  ['110105', '望京街道试用家园 15 号楼 1806'],
  ['310115', '花木街道试用公寓 9 号 602'],
]
const EVIDENCE = [
  ['EDUCATION', '按月寄送学习资料，视频参加主题党日'],
  ['CARE', '联络员每月电话问候，节日寄慰问信'],
  ['RIGHTS', '换届选举时寄送情况通报并征求意见'],
  ['CONTRIBUTION', '在居住地社区参加志愿服务'],
]
/** How long ago somebody was last talked to, in days; the liaison's own comes first. */
const LAST_CONTACT = [220, 130, 12, 20, 35, 41, 8, 60, 75, 3]
/** So many of the ledger's nobody has asked yet. */
const NOT_ASKED = 5

const phone = (index) => '199000070' + String(index).padStart(2, '0')

function stay(index, days) {
  const [place, address] = PLACES[index % PLACES.length]
  return {
    place,
    address,
    phone: phone(index),
    familyName: '家属' + '甲乙丙丁戊己庚辛壬癸'[index % 10],
    familyPhone: phone(index + 50),
    fromOn: dayIn(-days - 200),
    surveyMethod: index % 3 === 0 ? 'HOME_VISIT' : 'TELEPHONE',
    surveyedOn: dayIn(-days - 30),
  }
}

async function lookAfter({ user, about, id, index, days }) {
  await user.post('/api/v1/contact-logs', {
    ...about,
    on: dayIn(-days),
    method: index % 4 === 3 ? 'WECHAT' : 'TELEPHONE',
    outcome: index % 5 === 4 ? 'FAMILY' : 'REACHED',
    remark: '身体尚好，嘱按时参加所在地组织生活',
  })
  for (const [have, what] of EVIDENCE.slice(0, index % (EVIDENCE.length + 1)))
    await user.post(`/api/v1/floating-records/${id}/evidence`, { have, on: dayIn(-days), what })
}

/** How many were put on the register; what is there already stays as it is. */
export async function recordFloating({ user, liaison }) {
  const away = await user.all('/api/v1/floating?lacks=RECORDED')
  if (away.length <= NOT_ASKED) return 0
  const own = new Set((await liaison.get('/api/v1/me')).units.map(({ id }) => id))
  const inOrder = [...away].sort((a, b) => Number(own.has(b.unitId)) - Number(own.has(a.unitId)))
  const asked = inOrder.slice(0, inOrder.length - NOT_ASKED)
  for (const [index, { memberId }] of asked.entries()) {
    const days = LAST_CONTACT[index] ?? 5 * (index % 10)
    const { id } = await user.post('/api/v1/floating-records', { direction: 'OUT', memberId, ...stay(index, days) })
    await lookAfter({ user, about: { memberId }, id, index, days })
  }
  const guest = { direction: 'IN', name: '沈远来', unitId: asked[0].unitId, homeBranch: '崂山区试用街道离退休党支部' }
  const { id } = await user.post('/api/v1/floating-records', {
    ...guest,
    ...stay(40, 15),
    place: '370212',
    address: '凤凰城街道试用小区 5 号楼 202',
  })
  await lookAfter({ user, about: { floatingId: id }, id, index: 4, days: 15 })
  const { version } = await user.get(`/api/v1/floating-records/${id}`)
  await user.put(
    `/api/v1/floating-records/${id}/placement`,
    { branch: '县水利局离退休干部党支部', on: dayIn(-10), reasons: ['CARE_AND_EDUCATION', 'ORGANISATIONAL_LIFE'] },
    { ifMatch: `"${version}"` },
  )
  return asked.length + 1
}
