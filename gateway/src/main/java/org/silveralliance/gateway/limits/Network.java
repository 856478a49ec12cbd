package org.silveralliance.gateway.limits;

import java.net.InetAddress;
import java.util.Arrays;

/** The addresses that begin with the same bits, as {@code 10.1.0.0/16} or {@code fd00::/8}; one address is a network too. */
record Network(byte[] start, int bits) {

    Network {
        if (bits < 0 || bits > start.length * 8) {
            throw new IllegalArgumentException("A network of " + bits + " bits");
        }
    }

    static Network parse(String text) {
        String[] parts = text.strip().split("/", -1);
        byte[] start = InetAddress.ofLiteral(parts[0]).getAddress();
        return new Network(start, parts.length == 1 ? start.length * 8 : Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        return other.length == start.length && Arrays.equals(masked(start, bits), masked(other, bits));
    }

    /** The address with all but its first bits cleared. */
    static byte[] masked(byte[] address, int bits) {
        byte[] masked = new byte[address.length];
        int whole = bits / 8;
        System.arraycopy(address, 0, masked, 0, whole);
        if (bits % 8 > 0) {
            masked[whole] = (byte) (address[whole] & 0xff << 8 - bits % 8);
        }
        return masked;
    }
}
