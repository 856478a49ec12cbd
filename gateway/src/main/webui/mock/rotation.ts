import type { Explanation, OpenSwap, Page, Rotation, RotationLine, Slot, SwapRequest, TurnEffect } from '../src/api/schemas'
import { ALLIANCES, rotationOf, UNITS } from './county.ts'
import { ok, problem, type Route } from './route.ts'

const rotations = new Map<string, Rotation>()
const YEAR = new Date().getFullYear()
for (const alliance of ALLIANCES) rotations.set(`${alliance.id}/${YEAR}`, rotationOf(alliance.id, YEAR))
rotations.set(`a1/${YEAR + 1}`, rotationOf('a1', YEAR + 1))

const SWAP: OpenSwap = {
  id: 'w1',
  allianceId: 'a1',
  allianceName: ALLIANCES[0]?.name ?? '',
  year: YEAR + 1,
  fromMonth: 6,
  fromUnitName: '县供销社',
  withMonth: 2,
  withUnitName: '县水利局',
  proposedAt: new Date().toISOString(),
}
const REQUEST: SwapRequest = {
  id: 'w1',
  rotationId: `r-a1-${YEAR + 1}`,
  fromSlotId: `a1-${YEAR + 1}-6`,
  fromUnitId: 'u6',
  fromAccepted: true,
  withSlotId: `a1-${YEAR + 1}-2`,
  withUnitId: 'u2',
  withAccepted: false,
  reason: '六月盘库',
  state: 'PROPOSED',
  proposedAt: SWAP.proposedAt,
}

export const ROTATION: Route[] = [
  [
    'GET',
    /^\/api\/v1\/rotations$/,
    (_, url) =>
      ok<Page<RotationLine>>({
        next: null,
        items: [...rotations.values()]
          .filter((rotation) => String(rotation.year) === url.searchParams.get('year'))
          .map(({ id, allianceId, allianceName = '', year, provisional }) => ({
            id,
            allianceId,
            allianceName,
            year,
            provisional,
          })),
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/rotations\/(\w+)\/(\d+)$/,
    ([alliance, year]) => {
      const known = rotations.get(`${alliance}/${year}`)
      return known ? ok<Rotation>(known) : problem(404, 'NOT_FOUND', '没有找到该联盟的轮值计划')
    },
  ],
  ['GET', /^\/api\/v1\/swap-requests$/, () => ok<Page<OpenSwap>>({ next: null, items: [SWAP] })],
  [
    'GET',
    /^\/api\/v1\/rotations\/(\w+)\/(\d+)\/swap-requests$/,
    ([alliance, year]) =>
      ok<Page<SwapRequest>>({ next: null, items: alliance === 'a1' && Number(year) === SWAP.year ? [REQUEST] : [] }),
  ],
  [
    'POST',
    /^\/api\/v1\/rotations$/,
    (_, __, body) => {
      const musts = ((body['demands'] ?? []) as unknown as { kind: string; month: number; unitId: string }[]).filter(
        (demand) => demand.kind === 'MUST_HOST',
      )
      const pair = musts
        .filter((demand) => musts.some((other) => other.unitId === demand.unitId && Math.abs(other.month - demand.month) === 1))
        .slice(0, 2)
      if (pair.length > 0) {
        const conflicts = pair.map(
          (demand) => `${UNITS.find((unit) => unit.id === demand.unitId)?.name}必须主办${demand.month}月`,
        )
        const reasons = [`以下2项要求不能同时满足：${conflicts.join('、')}`]
        const wouldHelp = ['不得连续两月由同一单位主办']
        return {
          status: 422,
          body: {
            code: 'WISHES_CONTRADICT',
            status: 422,
            detail: `${reasons.join('；')}。放宽以下任一项即可安排：${wouldHelp.join('；')}。`,
            conflicts,
            reasons,
            wouldHelp,
          },
        }
      }
      const planned = rotationOf(String(body['allianceId']), Number(body['year']))
      rotations.set(`${body['allianceId']}/${body['year']}`, planned)
      return { status: 201, body: planned satisfies Rotation }
    },
  ],
  [
    'POST',
    /^\/api\/v1\/rotation-slots\/([\w-]+)\/(defer|swap|substitute)$/,
    ([id = '', verb = ''], url, body) => {
      const rotation = [...rotations.values()].find((known) => known.slots.some((slot) => slot.id === id))
      const slot = rotation?.slots.find((known) => known.id === id)
      if (!rotation || !slot) return problem(404, 'NOT_FOUND', '没有找到')
      const other =
        verb === 'swap'
          ? rotation.slots.find((known) => known.id === body['withSlotId'])
          : rotation.slots[rotation.slots.indexOf(slot) + 1]
      const unit = rotation.balance.find((known) => known.unitId === body['unitId'])
      const stays = (turn: Slot) => ({ slotId: turn.id, month: turn.month, dateBefore: turn.date, dateAfter: turn.date })
      const exchanged = other
        ? ([
            [slot, other],
            [other, slot],
          ] as const)
        : []
      const changed: TurnEffect['changed'] =
        verb === 'substitute'
          ? [
              {
                ...stays(slot),
                hostNameBefore: slot.hostUnitName,
                hostNameAfter: unit?.unitName,
                stateAfter: 'SUBSTITUTED',
              },
            ]
          : exchanged.map(([to, from]) => ({
              ...stays(to),
              hostNameBefore: to.hostUnitName,
              hostNameAfter: from.hostUnitName,
              stateAfter: verb === 'swap' ? 'SWAPPED' : 'DEFERRED',
            }))
      const balance = rotation.balance.map((known) => ({
        unitId: known.unitId,
        unitName: known.unitName,
        before: known.actual,
        after:
          known.actual +
          (verb === 'substitute' ? Number(known.unitId === unit?.unitId) - Number(known.unitId === slot.actualHostUnitId) : 0),
      }))
      if (url.searchParams.get('preview') !== 'true') {
        if (verb === 'substitute')
          Object.assign(slot, {
            actualHostUnitId: unit?.unitId,
            hostUnitName: unit?.unitName,
            state: 'SUBSTITUTED',
            reason: body['reason'],
          })
        else if (other) {
          const was = { actualHostUnitId: slot.actualHostUnitId, hostUnitName: slot.hostUnitName }
          Object.assign(slot, {
            actualHostUnitId: other.actualHostUnitId,
            hostUnitName: other.hostUnitName,
            state: verb === 'swap' ? 'SWAPPED' : 'DEFERRED',
            reason: body['reason'],
          })
          Object.assign(other, { ...was, state: slot.state, reason: body['reason'] })
        }
      }
      return ok<TurnEffect>({ saved: url.searchParams.get('preview') !== 'true', changed, balance })
    },
  ],
  [
    'GET',
    /^\/api\/v1\/rotation-slots\/([\w-]+)\/explanation$/,
    ([slotId = '']) =>
      ok<Explanation>({
        slotId,
        month: 5,
        date: '2026-05-25',
        frozen: false,
        proof: 'OPTIMAL',
        points: 0,
        parts: [],
        reasons: ['按席位轮到'],
        proofText: '按席位顺序的规则安排，无须证明。',
        alternatives: [
          { unitId: 'u2', unitName: '县水利局', more: 3, sentence: '换成县水利局：全年代价增加 3.0。' },
          {
            unitId: 'u4',
            unitName: '县海洋发展和渔业局',
            because: '上月刚主办',
            sentence: '换成县海洋发展和渔业局：不可能，因为上月刚主办。',
          },
        ],
      }),
  ],
]
