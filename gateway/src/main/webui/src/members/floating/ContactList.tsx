import { useState } from 'react'
import { type About, useContacts } from '../../api/useFloating'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { Timeline } from '../../ui/record/Timeline'
import { Loading, ProblemNote } from '../../ui/States'
import { ContactDialog } from './ContactDialog'
import { useFloatingTexts } from './texts'

/** Who talked to somebody, when, how and with what outcome, the latest first. */
export function ContactList({ about, name, mayLog }: { about: About; name: string; mayLog: boolean }) {
  const t = useFloatingTexts()
  const { language } = useLanguage()
  const contacts = useContacts(about)
  const [noting, setNoting] = useState(false)
  if (contacts.isPending) return <Loading />
  if (contacts.isLoadingError) return <ProblemNote error={contacts.error} retry={() => void contacts.refetch()} />
  const items = contacts.data.pages.flatMap((page) => page.items)
  return (
    <Card
      title={t.contactsTab}
      testId="contacts"
      tools={
        mayLog && (
          <Button type="primary" onClick={() => setNoting(true)}>
            {t.contact}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <p className="soft">{t.noContacts}</p>
      ) : (
        <Timeline
          happenings={items.map(({ id, on, method, outcome, by, remark }) => ({
            key: id,
            at: on,
            when: dateOf(on, language),
            what: `${t.contactMethods[method] ?? method}，${t.outcomes[outcome] ?? outcome}`,
            by,
            reason: remark,
          }))}
        />
      )}
      {contacts.hasNextPage && (
        <p className="no-print">
          <Button loading={contacts.isFetchingNextPage} onClick={() => void contacts.fetchNextPage()}>
            {t.moreContacts}
          </Button>
        </p>
      )}
      {contacts.isFetchNextPageError && <ProblemNote error={contacts.error} retry={() => void contacts.fetchNextPage()} />}
      {noting && <ContactDialog about={about} name={name} onClose={() => setNoting(false)} />}
    </Card>
  )
}
