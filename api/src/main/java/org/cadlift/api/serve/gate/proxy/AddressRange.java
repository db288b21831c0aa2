package org.cadlift.api.serve.gate.proxy;

import java.net.InetAddress;

/// Is a range of addresses: `10.0.0.0/8`, `2001:db8::/32`, or a single one.
record AddressRange(InetAddress first, int bits) {
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        try {
            // A literal only: a name would have to be looked up, and could change.
            InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int length = first.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= length) {
                return new AddressRange(first, bits);
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new IllegalArgumentException(text + " is no range of addresses such as 10.0.0.0/8");
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> i % Byte.SIZE;
            if ((mine[i / Byte.SIZE] & mask) != (other[i / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
