package org.silveralliance.kit.workbook;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.silveralliance.kit.workbook.Stumbling.NotTheFile;

/** Where a copy of a workbook goes; what goes wrong there is not taken for a fault of the workbook. */
final class CopyTarget extends FilterOutputStream {

    CopyTarget(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int b) {
        try {
            out.write(b);
        } catch (IOException broken) {
            throw new NotTheFile(broken);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException broken) {
            throw new NotTheFile(broken);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException broken) {
            throw new NotTheFile(broken);
        }
    }
}
