package org.silveralliance.members.access;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;

/**
 * Places in lists whose order tells who stands there, such as that of names. A cursor carries them, so that a list goes on
 * where the last row of a page has gone meanwhile; sealed, because cursors stand in addresses, which are logged.
 */
@ApplicationScoped
public class SealedPlaces {

    private static final String TABLE = "list";
    private static final String BETWEEN = "\u001f";
    private static final int ID = 36;

    private final FieldCipher cipher;

    public SealedPlaces(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** A row and what it is sorted by before its id. */
    public record Place(UUID id, List<String> values) {

        public Place {
            values = List.copyOf(values);
        }
    }

    public String seal(String list, Place place) {
        byte[] sealed = cipher.seal(new FieldRef(TABLE, list, place.id()), String.join(BETWEEN, place.values()));
        return place.id() + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Reads what was sealed for this list.
     *
     * @param count how many values the order of the list has
     * @throws IllegalArgumentException where it was not
     */
    public Place open(String list, int count, String text) {
        if (text.length() <= ID) {
            throw new IllegalArgumentException("No place of a list");
        }
        UUID id = UUID.fromString(text.substring(0, ID));
        byte[] sealed = Base64.getUrlDecoder().decode(text.substring(ID));
        List<String> values = List.of(opened(list, id, sealed).split(BETWEEN, -1));
        if (values.size() != count) {
            throw new IllegalArgumentException("A place of a list in another order");
        }
        return new Place(id, values);
    }

    /** What anybody may write into an address is no fault of ours when it does not open. */
    private String opened(String list, UUID id, byte[] sealed) {
        try {
            return cipher.open(new FieldRef(TABLE, list, id), sealed);
        } catch (RuntimeException foreign) {
            throw new IllegalArgumentException("Nothing that was sealed here", foreign);
        }
    }
}
