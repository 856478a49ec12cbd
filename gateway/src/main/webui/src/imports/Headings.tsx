import { useEffect, useRef, useState } from 'react'
import {
  type HeadingKind,
  type HeadingOf,
  type HeadingsOf,
  useForgetHeading,
  useHeadings,
  useNameHeading,
} from '../api/useReading'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { useReadingTexts } from '../ui/reading/readingTexts'
import { useImportTexts } from './texts'

/** What people said headings mean; the committee adds names for the county and takes any back. */
export function Headings({ managing }: { managing: boolean }) {
  const members = useHeadings('MEMBERS')
  const units = useHeadings('UNITS')
  const survey = useHeadings('SURVEY')
  const failed = [members, units, survey].find((one) => one.isError)
  if (failed) return <LoadFailed error={failed.error} retry={() => void failed.refetch()} />
  if (!members.data || !units.data || !survey.data) return <Loading />
  return <Known of={{ MEMBERS: members.data, UNITS: units.data, SURVEY: survey.data }} managing={managing} />
}

type Of = Record<HeadingKind, HeadingsOf>

function useKinds(): Record<HeadingKind, string> {
  const { kinds, survey } = useImportTexts()
  return { MEMBERS: kinds.MEMBERS ?? '', UNITS: kinds.UNITS ?? '', SURVEY: survey }
}

function Known({ of, managing }: { of: Of; managing: boolean }) {
  const t = useReadingTexts()
  const kinds = useKinds()
  const [asked, setAsked] = useState<HeadingOf | null>(null)
  const [gone, setGone] = useState<HeadingOf | null>(null)
  const status = useRef<HTMLParagraphElement>(null)
  // The button that was pressed goes with its row.
  useEffect(() => {
    if (gone) status.current?.focus()
  }, [gone])
  const items = [...of.MEMBERS.items, ...of.UNITS.items, ...of.SURVEY.items]
  const whose = (one: HeadingOf) => one.unitName ?? (one.account ? t.account(one.account) : t.county)
  return (
    <Card title={t.headings} testId="headings">
      <p className="soft">{t.headingsNote}</p>
      {managing && <Add of={of} />}
      <p ref={status} role="status" tabIndex={-1} className="soft">
        {gone && t.forgotten(gone.heading)}
      </p>
      {items.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable<HeadingOf>
          caption={t.headings}
          rows={items}
          rowKey={(one) => one.id}
          columns={[
            { key: 'heading', title: t.addHeading, render: (one) => one.heading },
            { key: 'field', title: t.field, render: (one) => one.title ?? t.notRead },
            { key: 'kind', title: t.kind, render: (one) => kinds[one.kind] },
            { key: 'for', title: t.validFor, render: whose },
            ...(managing
              ? [
                  {
                    key: 'forget',
                    title: t.forgetShort,
                    render: (one: HeadingOf) => (
                      <Button aria-label={t.forget(one.heading, whose(one))} onClick={() => setAsked(one)}>
                        {t.forgetShort}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {asked && (
        <Forget
          heading={asked}
          title={t.forget(asked.heading, whose(asked))}
          onClose={() => setAsked(null)}
          onDone={() => {
            setGone(asked)
            setAsked(null)
          }}
        />
      )}
    </Card>
  )
}

type ForgetProps = { heading: HeadingOf; title: string; onClose: () => void; onDone: () => void }

function Forget({ heading, title, onClose, onDone }: ForgetProps) {
  const t = useReadingTexts()
  const forget = useForgetHeading()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.keep}</Button>
          <Button type="primary" loading={forget.isPending} onClick={() => forget.mutate(heading, { onSuccess: onDone })}>
            {t.forgetSure}
          </Button>
        </>
      }
    >
      <p>{t.forgetNote}</p>
      {forget.isError && <ProblemNote error={forget.error} />}
    </Dialog>
  )
}

const KINDS = ['MEMBERS', 'UNITS', 'SURVEY'] as const
const FIRST: Record<HeadingKind, string> = { MEMBERS: 'PHONE', UNITS: 'NAME', SURVEY: 'BRANCH' }

function Add({ of }: { of: Of }) {
  const t = useReadingTexts()
  const kinds = useKinds()
  const name = useNameHeading()
  const [heading, setHeading] = useState('')
  const [kind, setKind] = useState<HeadingKind>('MEMBERS')
  const [field, setField] = useState(FIRST.MEMBERS)
  const submit = () => {
    name.mutate({ kind, heading, field }, { onSuccess: () => setHeading('') })
  }
  return (
    <Form onSubmit={submit}>
      <div className="filters">
        <Choice
          label={t.kind}
          value={kind}
          onChange={(event) => {
            const chosen = KINDS.find((one) => one === event.target.value) ?? 'MEMBERS'
            setKind(chosen)
            setField(FIRST[chosen])
          }}
          options={KINDS.map((one) => ({ value: one, label: kinds[one] }))}
        />
        <TextField
          label={t.addHeading}
          value={heading}
          maxLength={100}
          required
          onChange={(event) => setHeading(event.target.value)}
        />
        <Choice
          label={t.addField}
          value={field}
          onChange={(event) => setField(event.target.value)}
          options={of[kind].fields.map((one) => ({ value: one.field, label: one.title }))}
        />
      </div>
      {name.isError && <ProblemNote error={name.error} />}
      <div className="row">
        <Button htmlType="submit" loading={name.isPending} disabled={heading.trim() === ''}>
          {t.add}
        </Button>
        <span role="status" className="soft">
          {name.isSuccess ? t.added : ''}
        </span>
      </div>
    </Form>
  )
}
