// The county's party organisations: the committees above, and the branches that the ledger names. All documents are invented.
const ORGS = '/api/v1/party-organisations'
const COUNTY = { name: '中共利津县委', level: 'PARTY_COMMITTEE', on: '1949-10-01', documentNo: '县委组织史' }
const WORKING = {
  name: '中共利津县委离退休干部工作委员会',
  level: 'WORKING_COMMITTEE',
  on: '2019-06-01',
  documentNo: '利发〔2019〕6号',
}
const BRANCHES_ON = '2020-01-01'
const DOCUMENT = '利组〔2020〕1号'
// So many texts are left, that there is something to confirm, and so many branches have a committee.
const LEFT = 3
const WITH_COMMITTEE = 8
// Years before today in which a committee was elected: its three years are over, about to be over, or not.
const ELECTED_YEARS_AGO = [3, 2, 1]

/** Founds what is not there; how many branches the ledger's texts have become. */
export async function foundOrganisations({ committee, orgDept, today }) {
  const known = await committee.all(ORGS)
  const county = await found(committee, known, COUNTY)
  const working = await found(committee, known, { ...WORKING, parentId: county })
  const { items } = await committee.get(`${ORGS}/branch-texts`)
  let branches = known.filter((org) => org.level === 'BRANCH').length
  for (const text of items.slice(0, Math.max(0, items.length - LEFT))) {
    const { orgId } = await committee.post(`${ORGS}/branch-texts/confirm`, {
      unitId: text.unitId,
      text: text.text,
      orgId: text.orgId,
      parentId: text.orgId ? undefined : working,
      on: BRANCHES_ON,
      documentNo: DOCUMENT,
    })
    branches += 1
    if (branches <= WITH_COMMITTEE) await elect({ orgDept, orgId, place: branches, today })
  }
  return branches
}

async function found(committee, known, { name, ...org }) {
  const there = known.find((one) => one.name === name)
  if (there) return there.id
  const { id } = await committee.post(ORGS, { name, form: 'SINGLE', basis: 'UNIT', unitIds: [], ...org })
  return id
}

/** A committee of three years with its secretary; every other branch has an instructor. */
async function elect({ orgDept, orgId, place, today }) {
  const year = Number(today.slice(0, 4)) - ELECTED_YEARS_AGO[place % ELECTED_YEARS_AGO.length]
  const month = place % 2 === 0 ? '05' : '12'
  const documentNo = `利组〔${year}〕${place}号`
  const from = `${year}-${month}-01`
  const until = month === '05' ? `${year + 3}-04-30` : `${year + 3}-11-30`
  await orgDept.post(`${ORGS}/${orgId}/terms`, { from, until, formedBy: 'ELECTED', formedOn: from, documentNo })
  const { items } = await orgDept.get(`${ORGS}/${orgId}/members?limit=5`)
  if (items[0]) await orgDept.post(`${ORGS}/${orgId}/posts`, { kind: 'SECRETARY', memberId: items[0].id, from, documentNo })
  if (place % 2 === 0) await orgDept.post(`${ORGS}/${orgId}/posts`, { kind: 'INSTRUCTOR', name: '单指导', from, documentNo })
}
