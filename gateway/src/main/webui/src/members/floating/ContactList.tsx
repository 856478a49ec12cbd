import { useState } from 'react'
import type { Contact } from '../../api/schemas'
import { type About, useContacts } from '../../api/useFloating'
import { useKnownMe } from '../../api/useMe'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { Timeline } from '../../ui/record/Timeline'
import { Loading, ProblemNote } from '../../ui/States'
import { ContactDialog } from './ContactDialog'
import { mayRegister } from './floatingModel'
import { useFloatingTexts } from './texts'
import { WithdrawContact } from './WithdrawDialogs'
import { useWithdrawTexts } from './withdrawTexts'

/** Who talked to somebody, when, how and with what outcome, the latest first. */
export function ContactList({ about, name, mayLog }: { about: About; name: string; mayLog: boolean }) {
  const t = useFloatingTexts()
  const own = useWithdrawTexts()
  const { language } = useLanguage()
  const contacts = useContacts(about)
  const mayWithdraw = mayRegister(useKnownMe()?.roles ?? [])
  const [noting, setNoting] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Contact | null>(null)
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
          happenings={items.map((contact) => ({
            key: contact.id,
            at: contact.on,
            when: dateOf(contact.on, language),
            what: `${t.contactMethods[contact.method]}，${t.outcomes[contact.outcome]}`,
            by: contact.by,
            reason: contact.remark,
            tools: mayWithdraw && (
              <Button
                type="link"
                size="small"
                aria-label={own.withdrawContactOf(dateOf(contact.on, language))}
                onClick={() => setWithdrawing(contact)}
              >
                {own.withdraw}
              </Button>
            ),
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
      {withdrawing && <WithdrawContact contact={withdrawing} onClose={() => setWithdrawing(null)} />}
      {noting && <ContactDialog about={about} name={name} onClose={() => setNoting(false)} />}
    </Card>
  )
}
