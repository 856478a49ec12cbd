import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import type { KnownHeading } from '../api/schemas'
import { useForgetHeading, useHeadings, useNameHeading } from '../api/useReading'
import { DataTable } from '../ui/DataTable'
import { Choice, TextField } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { useReadingTexts } from './readingTexts'

/** What people said headings mean; the committee adds names for the county and takes any back. */
export function Headings({ managing }: { managing: boolean }) {
  const t = useReadingTexts()
  const headings = useHeadings('MEMBERS')
  const forget = useForgetHeading()
  if (headings.isPending) return <Loading />
  if (headings.isError) return <LoadFailed error={headings.error} retry={() => void headings.refetch()} />
  const { items, fields } = headings.data
  return (
    <Card title={t.headings} testId="headings">
      <p className="soft">{t.headingsNote}</p>
      {managing && <Add fields={fields} />}
      {forget.isError && <ProblemNote error={forget.error} />}
      {items.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable<KnownHeading>
          caption={t.headings}
          rows={items}
          rowKey={(one) => one.id}
          columns={[
            { key: 'heading', title: t.addHeading, render: (one) => one.heading },
            { key: 'field', title: t.field, render: (one) => one.title ?? t.notRead },
            {
              key: 'for',
              title: t.validFor,
              render: (one) => one.unitName ?? (one.account ? t.account(one.account) : t.county),
            },
            ...(managing
              ? [
                  {
                    key: 'forget',
                    title: t.forgetShort,
                    render: (one: KnownHeading) => (
                      <Button aria-label={t.forget(one.heading)} onClick={() => forget.mutate(one.id)}>
                        {t.forgetShort}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Card>
  )
}

function Add({ fields }: { fields: { field: string; title: string }[] }) {
  const t = useReadingTexts()
  const name = useNameHeading()
  const [heading, setHeading] = useState('')
  const [field, setField] = useState('PHONE')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    name.mutate({ kind: 'MEMBERS', heading, field }, { onSuccess: () => setHeading('') })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <div className="filters">
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
          options={fields.map((one) => ({ value: one.field, label: one.title }))}
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
    </form>
  )
}
