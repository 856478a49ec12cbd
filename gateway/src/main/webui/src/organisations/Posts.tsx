import { useState } from 'react'
import { Link } from 'react-router'
import type { Me, OrganisationRecord, OrgPost } from '../api/schemas'
import { useOrgPosts } from '../api/useOrganisations'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { ActDialog } from './ActDialog'
import { AppointDialog } from './AppointDialog'
import { NoteDialog } from './NoteDialog'
import { useOrgRecordTexts } from './recordTexts'
import { useOrgTexts } from './texts'

type Props = { org: OrganisationRecord; me: Me; may: boolean }
type Doing = { what: 'appoint' } | { what: 'end' | 'note'; post: OrgPost }

/** Secretary, committee members and instructor, those of today first. */
export function Posts({ org, me, may }: Props) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  const { language } = useLanguage()
  const posts = useOrgPosts(org.id)
  const [doing, setDoing] = useState<Doing | null>(null)
  if (posts.isPending) return <Loading />
  if (posts.isLoadingError) return <LoadFailed error={posts.error} retry={() => void posts.refetch()} />
  const notes = may && me.roles.includes('county-committee')
  const close = () => setDoing(null)
  return (
    <Card
      title={words.posts}
      testId="posts"
      tools={
        may && (
          <Button type="primary" onClick={() => setDoing({ what: 'appoint' })}>
            {words.appoint}
          </Button>
        )
      }
    >
      {posts.data.length === 0 ? (
        <p>{words.noPosts}</p>
      ) : (
        <DataTable<OrgPost>
          caption={words.posts}
          rows={posts.data}
          rowKey={(post) => post.id}
          columns={[
            { key: 'kind', title: words.kind, render: (post) => words.kinds[post.kind] },
            {
              key: 'name',
              title: words.holder,
              render: (post) =>
                post.memberId ? (
                  <Link to={'/members/' + post.memberId}>{post.name}</Link>
                ) : (
                  <>
                    {post.name} <span className="soft">{words.serving}</span>
                  </>
                ),
            },
            { key: 'duty', title: words.duty, render: (post) => post.duty ?? '—' },
            {
              key: 'since',
              title: words.since,
              render: (post) =>
                words.period(dateOf(post.from, language), post.lastDay ? dateOf(post.lastDay, language) : undefined),
            },
            ...(may
              ? [
                  {
                    key: 'do',
                    title: words.act,
                    render: (post: OrgPost) => (
                      <span className="row tight no-print">
                        {notes && (
                          <Button type="link" onClick={() => setDoing({ what: 'note', post })}>
                            {words.healthNote}
                          </Button>
                        )}
                        {!post.lastDay && (
                          <Button type="link" onClick={() => setDoing({ what: 'end', post })}>
                            {words.endPost}
                          </Button>
                        )}
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {doing?.what === 'appoint' && <AppointDialog orgId={org.id} onClose={close} />}
      {doing?.what === 'note' && <NoteDialog orgId={org.id} post={doing.post} onClose={close} />}
      {doing?.what === 'end' && (
        <ActDialog
          title={`${words.endPost}：${words.kinds[doing.post.kind]} ${doing.post.name}`}
          note={words.endPostNote}
          testId="end-post-dialog"
          asked={[
            { key: 'on', label: t.day, type: 'date' },
            { key: 'documentNo', label: t.documentNo },
            { key: 'reason', label: t.reason, most: 200 },
          ]}
          initial={{ on: today() }}
          act={(body) => ({ path: `/${org.id}/posts/${doing.post.id}/end`, body, version: doing.post.version })}
          done={t.saved}
          onClose={close}
        />
      )}
    </Card>
  )
}
