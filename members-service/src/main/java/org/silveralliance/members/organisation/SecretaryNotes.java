package org.silveralliance.members.organisation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.organisation.OrgPosts.Post;

/**
 * Notes on the health and willingness of whoever holds a post: sealed, for the committee alone, each look on the trail (G-27).
 */
@ApplicationScoped
public class SecretaryNotes {

    private final PartyOrgs orgs;
    private final OrgPosts posts;
    private final FieldCipher cipher;
    private final AuditTrail audit;

    SecretaryNotes(PartyOrgs orgs, OrgPosts posts, FieldCipher cipher, AuditTrail audit) {
        this.orgs = orgs;
        this.posts = posts;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** What is noted, nothing perhaps, and the version of the post that says so. */
    record SecretaryNote(@Nullable String note, long version) {
    }

    @Transactional
    SecretaryNote read(UUID orgId, UUID postId) {
        Post post = find(orgId, postId);
        audit.record("party-org.post.note.read", "party-post/" + postId, null);
        byte[] sealed = posts.noteOf(postId);
        return new SecretaryNote(sealed == null ? null : cipher.open(place(postId), sealed), post.version());
    }

    /** Without words the note is taken away. */
    @Transactional
    void write(UUID orgId, UUID postId, @Nullable String ifMatch, @Nullable String note) {
        orgs.locked(orgId);
        ETags.requireMatch(ifMatch, find(orgId, postId).version());
        posts.note(postId, note == null || note.isBlank() ? null : cipher.seal(place(postId), note.strip()));
        audit.record("party-org.post.note.written", "party-post/" + postId, null);
    }

    static FieldRef place(UUID post) {
        return new FieldRef("party_post", "note_enc", post);
    }

    private Post find(UUID orgId, UUID postId) {
        return posts.find(orgId, postId).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这项任职"));
    }
}
