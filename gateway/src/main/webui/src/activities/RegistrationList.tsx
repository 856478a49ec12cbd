import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useExcuseMember, useRegister, useRegistrations, useWithdraw } from '../api/useActivities'
import { useActivityPeople, useAllianceMembers } from '../api/useMembers'
import type { Activity, Me, Registration, RegistrationState } from '../api/schemas'
import { Badge, type Tone } from '../ui/Badge'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote, useMessageOf } from '../ui/States'
import { message } from '../ui/said/message'
import { offerUndo } from '../ui/undo/undo'
import { countRegistrations, mayApproveLeave, mayManage, takesLateLeave, takesSignUps } from './activityModel'
import { SignUpDialog } from './SignUpDialog'
import { useStepTexts } from './stepTexts'
import { useActivityTexts } from './texts'

const TONES: Record<RegistrationState, Tone> = { CONFIRMED: 'good', WAITLISTED: 'warn', EXCUSED: 'info', CANCELLED: 'plain' }

type Props = { activity: Activity; me: Me; mayWrite: boolean }

export function RegistrationList({ activity, me, mayWrite }: Props) {
  const t = useActivityTexts()
  const own = useStepTexts()
  const registrations = useRegistrations(activity.id)
  const withdraw = useWithdraw(activity.id)
  const signUp = useRegister(activity.id)
  const messageOf = useMessageOf()
  const [params, setParams] = useSearchParams()
  const [signing, setSigning] = useState(() => params.get('do') === 'sign-up' && mayWrite && takesSignUps(activity))
  const doneSigning = () => {
    setSigning(false)
    if (params.has('do')) setParams({}, { replace: true })
  }
  const named = useActivityPeople(activity.id, mayWrite)
  // Whom he may sign up, who keeps the roll of everybody does not look up in it.
  const members = useAllianceMembers(signing || !mayWrite ? activity.allianceId : '')
  const [leaving, setLeaving] = useState<string | null>(null)
  const [dropping, setDropping] = useState<string | null>(null)
  if (registrations.isPending) return <Loading />
  if (registrations.isLoadingError) return <LoadFailed error={registrations.error} retry={() => void registrations.refetch()} />
  const naming = mayWrite ? named : members
  const people = new Map(naming.data?.map((person) => [person.id, person]))
  const nameOf = (id: string) => people.get(id)?.name ?? t.unknownPerson
  const counts = countRegistrations(registrations.data)
  const open = takesSignUps(activity) && mayWrite
  const late = mayWrite && takesLateLeave(activity)
  const actsFor = ({ unitId }: Registration) => mayManage({ allianceId: activity.allianceId, hostUnitId: unitId }, me)
  const dropped = registrations.data.find((one) => one.memberId === dropping)
  return (
    <Card
      title={t.registrations}
      testId="registrations"
      tools={
        open && (
          <Button type="primary" onClick={() => setSigning(true)}>
            {t.register}
          </Button>
        )
      }
    >
      <p data-testid="registration-counts">{t.counts(counts.confirmed, counts.waiting, counts.excused)}</p>
      {naming.isLoadingError && <ProblemNote error={naming.error} retry={() => void naming.refetch()} />}
      {registrations.data.length === 0 ? (
        <p className="soft">{t.nobody}</p>
      ) : (
        <DataTable<Registration>
          caption={t.registrations}
          compact
          rows={registrations.data}
          rowKey={(one) => one.memberId}
          columns={[
            { key: 'person', title: t.person, render: (one) => nameOf(one.memberId) },
            { key: 'unit', title: t.unit, render: (one) => people.get(one.memberId)?.unitName ?? '—' },
            {
              key: 'state',
              title: t.state,
              render: (one) => (
                <Badge tone={TONES[one.state]}>
                  {t.registrationStates[one.state]}
                  {one.position ? ` · ${t.position(one.position)}` : ''}
                  {one.state === 'EXCUSED' && one.approved ? ` · ${t.approvedLate}` : ''}
                </Badge>
              ),
            },
            { key: 'channel', title: t.channel, render: (one) => t.channels[one.channel] },
            ...(late && registrations.data.some(({ unitId }) => mayApproveLeave(me, unitId))
              ? [
                  {
                    key: 'late',
                    title: '',
                    render: (one: Registration) =>
                      (one.state === 'CONFIRMED' || one.state === 'WAITLISTED') &&
                      mayApproveLeave(me, one.unitId) && (
                        <Button
                          size="small"
                          aria-label={own.lateLeaveOf(nameOf(one.memberId))}
                          onClick={() => setLeaving(one.memberId)}
                        >
                          {own.lateLeave}
                        </Button>
                      ),
                  },
                ]
              : []),
            ...(open
              ? [
                  {
                    key: 'tools',
                    title: '',
                    render: (one: Registration) =>
                      one.state === 'CANCELLED' || one.state === 'EXCUSED' || !actsFor(one) ? (
                        ''
                      ) : (
                        <span className="row tight">
                          <Button
                            size="small"
                            aria-label={t.leaveOf(nameOf(one.memberId))}
                            onClick={() => setLeaving(one.memberId)}
                          >
                            {t.leave}
                          </Button>
                          <Button
                            size="small"
                            aria-label={t.withdrawOf(nameOf(one.memberId))}
                            onClick={() => setDropping(one.memberId)}
                          >
                            {t.withdraw}
                          </Button>
                        </span>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {signing && (
        <SignUpDialog
          activity={activity}
          members={members.data ?? []}
          reading={
            members.isPending ? (
              <Loading />
            ) : members.isLoadingError ? (
              <ProblemNote error={members.error} retry={() => void members.refetch()} />
            ) : undefined
          }
          registrations={registrations.data}
          onClose={doneSigning}
        />
      )}
      {dropped && (
        <ConfirmDialog
          title={t.withdrawOf(nameOf(dropped.memberId))}
          confirm={t.withdraw}
          busy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() =>
            withdraw.mutate(dropped.memberId, {
              onSuccess: () => {
                setDropping(null)
                const what = own.withdrawn(nameOf(dropped.memberId))
                // Where somebody moves up, signing up again would put him last: that is no way back.
                if (dropped.state === 'WAITLISTED' ? dropped.position !== counts.waiting : counts.waiting > 0)
                  return message.success(what)
                const { memberId, channel } = dropped
                offerUndo({
                  what,
                  undo: () =>
                    signUp.mutate({ memberIds: [memberId], channel }, { onError: (error) => message.error(messageOf(error)) }),
                })
              },
            })
          }
          onClose={() => {
            withdraw.reset()
            setDropping(null)
          }}
        >
          <p>
            {dropped.state === 'WAITLISTED'
              ? own.withdrawWaiting(nameOf(dropped.memberId))
              : own.withdrawNote(nameOf(dropped.memberId))}
          </p>
        </ConfirmDialog>
      )}
      {leaving && (
        <LeaveDialog
          activityId={activity.id}
          memberId={leaving}
          name={nameOf(leaving)}
          late={late}
          onClose={() => setLeaving(null)}
        />
      )}
    </Card>
  )
}

type LeaveProps = {
  activityId: string
  memberId: string
  name: string
  /** Asked for after the start: it is approved, and whoever was marked absent was excused. */
  late: boolean
  onClose: () => void
}

function LeaveDialog({ activityId, memberId, name, late, onClose }: LeaveProps) {
  const t = useActivityTexts()
  const own = useStepTexts()
  const leave = useExcuseMember(activityId, late)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={late ? own.lateLeaveOf(name) : t.leaveOf(name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button
            type="primary"
            disabled={reason.trim() === ''}
            loading={leave.isPending}
            onClick={() => leave.mutate({ memberId, reason }, { onSuccess: onClose })}
          >
            {t.confirmStep}
          </Button>
        </>
      }
    >
      {late && <p className="soft">{own.lateLeaveNote}</p>}
      <TextArea label={t.reason} required maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      {leave.isError && <ProblemNote error={leave.error} />}
    </Dialog>
  )
}
