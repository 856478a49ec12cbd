package org.silveralliance.members.organisation;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.problem.KitProblem;

/**
 * Notes on the health and willingness of whoever holds a post: sealed, for the committee alone, each look on the trail (G-27).
 */
@ApplicationScoped
public class SecretaryNotes {

    private final OrgPosts posts;
    private final FieldCipher cipher;
    private final AuditTrail audit;

    SecretaryNotes(OrgPosts posts, FieldCipher cipher, AuditTrail audit) {
        this.posts = posts;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** Nothing where nothing is noted. */
    @Transactional
    Optional<String> read(UUID orgId, UUID postId) {
        mustExist(orgId, postId);
        audit.record("party-org.post.note.read", "party-post/" + postId, null);
        return Optional.ofNullable(posts.noteOf(postId)).map(sealed -> cipher.open(place(postId), sealed));
    }

    /** Without words the note is taken away. */
    @Transactional
    void write(UUID orgId, UUID postId, @Nullable String note) {
        mustExist(orgId, postId);
        posts.note(postId, note == null || note.isBlank() ? null : cipher.seal(place(postId), note.strip()));
        audit.record("party-org.post.note.written", "party-post/" + postId, null);
    }

    static FieldRef place(UUID post) {
        return new FieldRef("party_post", "note_enc", post);
    }

    private void mustExist(UUID orgId, UUID postId) {
        if (posts.find(orgId, postId).isEmpty()) {
            throw KitProblem.NOT_FOUND.because("没有这项任职");
        }
    }
}
