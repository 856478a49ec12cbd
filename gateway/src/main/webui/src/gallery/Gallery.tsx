import { useState } from 'react'
import { Alert } from '../ui/Alert'
import { AsOfField } from '../ui/AsOfField'
import { Badge, type Tone } from '../ui/Badge'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Checkbox, Choice, SearchField, TextArea, TextField } from '../ui/Fields'
import { FoundList } from '../ui/FoundList'
import { Diff } from '../ui/diff/Diff'
import { Form } from '../ui/form/Form'
import { JobLine } from '../ui/job/JobLine'
import { useJob } from '../ui/job/useJob'
import { type Column, ListView } from '../ui/list/ListView'
import { Numbers } from '../ui/Numbers'
import { Card, Page } from '../ui/Page'
import { Progress } from '../ui/Progress'
import { Facts } from '../ui/record/Facts'
import { Sealed } from '../ui/record/Sealed'
import { Timeline } from '../ui/record/Timeline'
import { message } from '../ui/said/message'
import { Empty, Loading, ProblemNote } from '../ui/States'
import { offerUndo } from '../ui/undo/undo'
import { useGalleryTexts } from './texts'

type Person = { id: string; name: string; unit: string; phone: string }

const TONES: Tone[] = ['plain', 'good', 'warn', 'bad', 'info']
const NOTES = ['info', 'success', 'warning', 'error'] as const
const nothing = () => undefined

/** Every part of the kit on one page, with invented data: there in development, in no build that is shipped. */
export default function Gallery() {
  const t = useGalleryTexts()
  return (
    <Page title={t.title} note={t.note}>
      <Card title={t.list}>
        <List />
      </Card>
      <Card title={t.numbers}>
        <Numbers
          testId="gallery-numbers"
          items={t.kinds.map((label, index) => ({
            key: label,
            label,
            number: 30 + index,
            alert: index === 1,
            opens: { says: `${label} ${30 + index}`, ...(index === 0 ? { show: nothing } : { to: '/gallery' }) },
          }))}
        />
      </Card>
      <Record />
      <Card title={t.timeline}>
        <Timeline
          happenings={[
            { key: 'a', at: '2026-03-01', when: '2026-03-01', what: t.tones.good, by: 'lead-a1', reason: t.hint },
            { key: 'b', at: '2026-03-05', when: '2026-03-05', what: t.tones.bad, by: 'committee' },
          ]}
        />
      </Card>
      <Card title={t.fields}>
        <Fields />
      </Card>
      <Card title={t.form}>
        <Filling />
      </Card>
      <Card title={t.diff}>
        <Diff before={{ title: t.before, text: t.textBefore }} after={{ title: t.after, text: t.textAfter }} />
      </Card>
      <Card title={t.undo}>
        <Doing />
      </Card>
      <Card title={t.dialog}>
        <Asking />
      </Card>
      <Card title={t.buttons}>
        <div className="row">
          <Button type="primary">{t.tones.good}</Button>
          <Button onClick={() => message.success(t.result)}>{t.tones.plain}</Button>
          <Button type="primary" loading>
            {t.tones.info}
          </Button>
          <Button disabled>{t.tones.warn}</Button>
          <Button danger>{t.tones.bad}</Button>
          <Button size="small">{t.tones.plain}</Button>
        </div>
      </Card>
      <Card title={t.notes}>
        {NOTES.map((type) => (
          <Alert key={type} type={type} title={t.tones.info} description={t.askNote} action={<Button>{t.agree}</Button>} />
        ))}
        <Progress aria-label={t.job} percent={40} status="active" />
      </Card>
      <Card title={t.badges}>
        <div className="row">
          {TONES.map((tone) => (
            <Badge key={tone} tone={tone}>
              {t.tones[tone]}
            </Badge>
          ))}
        </div>
      </Card>
      <Card title={t.states}>
        <Loading />
        <Empty title={t.empty} />
        <ProblemNote error={new Error(t.failure)} retry={nothing} />
      </Card>
      <Card title={t.job}>
        <Work />
      </Card>
    </Page>
  )
}

function List() {
  const t = useGalleryTexts()
  const [sort, setSort] = useState('')
  const rows = t.people.map((name, index) => ({
    id: String(index),
    name,
    unit: t.units[index] ?? '',
    phone: `199****101${index}`,
  }))
  const columns: Column<Person>[] = [
    { key: 'name', title: t.name, sort: 'both', render: (row) => row.name, text: (row) => row.name },
    { key: 'unit', title: t.unit, phone: true, render: (row) => row.unit, text: (row) => row.unit },
    { key: 'phone', title: t.phone, phone: true, render: (row) => row.phone, text: (row) => row.phone },
  ]
  return (
    <ListView<Person>
      list="gallery"
      title={t.list}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      counted={t.count}
      to={() => '/gallery'}
      sort={sort}
      onSort={setSort}
      selectable
    />
  )
}

function Record() {
  const t = useGalleryTexts()
  const [seen, setSeen] = useState(false)
  return (
    <Facts
      groups={[
        {
          title: t.facts,
          facts: [
            { label: t.name, text: t.people[0] },
            { label: t.remark },
            {
              label: t.phone,
              shown: (
                <Sealed
                  label={t.phone}
                  masked="199****1010"
                  revealed={seen ? '19900001010' : undefined}
                  onReveal={() => setSeen(true)}
                  onHide={() => setSeen(false)}
                />
              ),
            },
          ],
        },
      ]}
    />
  )
}

function Fields() {
  const t = useGalleryTexts()
  const [q, setQ] = useState('')
  const [day, setDay] = useState('')
  return (
    <div className="stack">
      <TextField label={t.name} hint={t.hint} />
      <TextField label={t.phone} defaultValue="1990" error={t.wrong} />
      <Choice label={t.kind} options={t.kinds.map((kind) => ({ value: kind, label: kind }))} />
      <TextArea label={t.remark} />
      <SearchField label={t.unit} value={q} onSearch={setQ} />
      <FoundList
        label={t.unit}
        found={t.people.map((name, index) => ({ key: name, name, note: t.units[index] ?? '' }))}
        onChoose={({ note }) => setQ(note)}
      />
      <Checkbox label={t.agree} />
      <AsOfField day={day} onDay={setDay} />
    </div>
  )
}

function Filling() {
  const t = useGalleryTexts()
  const [sent, setSent] = useState(false)
  return (
    <Form onSubmit={() => setSent(true)} guarded={!sent}>
      <TextField label={t.name} required />
      <TextField label={t.phone} required error={sent ? null : t.wrong} />
      <TextArea label={t.remark} />
      <div>
        <Button type="primary" htmlType="submit">
          {t.send}
        </Button>
      </div>
    </Form>
  )
}

function Doing() {
  const t = useGalleryTexts()
  const [there, setThere] = useState(true)
  const remove = () => {
    setThere(false)
    offerUndo({ what: t.removed, undo: () => setThere(true) })
  }
  return (
    <div className="row">
      {there && <Badge tone="info">{t.people[0]}</Badge>}
      <Button disabled={!there} onClick={remove}>
        {t.remove}
      </Button>
    </div>
  )
}

function Asking() {
  const t = useGalleryTexts()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.open}</Button>
      {open && (
        <ConfirmDialog title={t.ask} confirm={t.ask} onConfirm={close} onClose={close}>
          <p>{t.askNote}</p>
          <TextArea label={t.remark} />
        </ConfirmDialog>
      )}
    </>
  )
}

function Work() {
  const t = useGalleryTexts()
  const job = useJob<string>(async (report, signal) => {
    for (let done = 1; done <= 5 && !signal.aborted; done++) {
      await new Promise((resolve) => setTimeout(resolve, 800))
      report(done)
    }
    return t.result
  })
  return (
    <div className="stack">
      <div>
        <Button onClick={job.start}>{t.start}</Button>
      </div>
      <JobLine job={job} of={5} progress={t.progress} result={(result) => result} />
    </div>
  )
}
