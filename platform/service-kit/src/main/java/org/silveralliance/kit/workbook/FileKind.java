package org.silveralliance.kit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.silveralliance.kit.workbook.WorkbookRefused.Reason;

/** What a file that is no .xlsx workbook is, and what to do about it in the program that made it. */
final class FileKind {

    private static final String SAVE_AS = "请用表格软件打开，选择“文件 → 另存为 → Excel 工作簿（*.xlsx）”后再上传";
    private static final int BEGINNING = 4096;
    private static final Pattern WEB = Pattern.compile("<(!doctype html|html|table|head|body|meta)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_ENTRIES_LOOKED_AT = 2_000;

    private FileKind() {
    }

    /** The refusal of a file that does not begin as a zip does. */
    static WorkbookRefused notZip(Path file) throws IOException {
        byte[] first = beginning(file);
        if (first.length == 0) {
            return no("文件是空的，请检查后重新上传 .xlsx 工作簿");
        }
        if (begins(first, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return compound(file);
        }
        if (begins(first, 0x09, 0x00, 0x04, 0x00) || begins(first, 0x09, 0x02, 0x06, 0x00)
                || begins(first, 0x09, 0x04, 0x06, 0x00)) {
            return old();
        }
        String known = binary(first);
        return known.isEmpty() ? text(first) : no(known);
    }

    private static String binary(byte[] first) {
        if (begins(first, '%', 'P', 'D', 'F')) {
            return "文件是 PDF，不是工作簿；请上传原来的 .xlsx 文件";
        }
        if (begins(first, 0xFF, 0xD8, 0xFF) || begins(first, 0x89, 'P', 'N', 'G') || begins(first, 'G', 'I', 'F', '8')) {
            return "文件是图片，不是工作簿；请上传 .xlsx 文件";
        }
        if (begins(first, 'R', 'a', 'r', '!') || begins(first, '7', 'z', 0xBC, 0xAF) || begins(first, 0x1F, 0x8B)) {
            return "文件是压缩包，请先解压，再上传里面的 .xlsx 文件";
        }
        return begins(first, '{', '\\', 'r', 't', 'f') ? "文件是文字文档，不是工作簿；请把表格复制到表格软件中，另存为 .xlsx 后再上传" : "";
    }

    /** A compound file says in its directory what it holds; the names stand there in UTF-16. */
    private static WorkbookRefused compound(Path file) throws IOException {
        if (holds(file, "EncryptedPackage")) {
            return new WorkbookRefused(Reason.OLD_OR_ENCRYPTED_WORKBOOK,
                    "工作簿设了打开密码；请在表格软件中打开，选择“文件 → 信息 → 保护工作簿 → 用密码进行加密”（WPS：“文件 → 文档加密”），清空密码并保存后再上传");
        }
        if (holds(file, "WordDocument")) {
            return no("文件是 Word 文档，不是工作簿；请把表格复制到表格软件中，另存为 .xlsx 后再上传");
        }
        return old();
    }

    private static WorkbookRefused old() {
        return new WorkbookRefused(Reason.OLD_OR_ENCRYPTED_WORKBOOK, "文件是旧版 Excel 97-2003 工作簿（.xls），只改扩展名不起作用；" + SAVE_AS);
    }

    private static WorkbookRefused text(byte[] first) {
        String text = decoded(first);
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("mime-version:") || WEB.matcher(plain).find()) {
            return no("文件是网页表格（网站导出的“.xls”常是这种），不是 .xlsx 工作簿；" + SAVE_AS);
        }
        if (plain.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return no("文件是“XML 表格 2003”，不是 .xlsx 工作簿；" + SAVE_AS);
        }
        if (text.isEmpty()) {
            return no("文件不是 .xlsx 工作簿，" + SAVE_AS);
        }
        return no("文件是文本文件（CSV 或 TXT），不是 .xlsx 工作簿；请在表格软件中打开，把身份证号、电话列设为文本，再选择“文件 → 另存为 → Excel 工作簿（*.xlsx）”后上传");
    }

    /** Text as offices write it, in UTF-8, UTF-16 or GB 18030; empty when it is none. */
    private static String decoded(byte[] first) {
        boolean wide = begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF);
        for (Charset charset : new Charset[] { wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8,
                Charset.forName("GB18030") }) {
            // The last character may have been cut.
            for (int cut = 0; cut < 4 && cut < first.length; cut++) {
                try {
                    String text = charset.newDecoder().decode(ByteBuffer.wrap(first, 0, first.length - cut)).toString();
                    return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') ? "" : text;
                } catch (CharacterCodingException another) {
                    continue;
                }
            }
        }
        return "";
    }

    /** The refusal of a zip without the parts every workbook has. */
    static WorkbookRefused otherZip(ZipFile zip) {
        boolean workbooks = false;
        int looked = 0;
        for (var entries = zip.entries(); entries.hasMoreElements() && looked < MOST_ENTRIES_LOOKED_AT; looked++) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
            workbooks |= name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".et");
            if (name.equals("xl/workbook.bin")) {
                return no("文件是二进制工作簿（.xlsb），" + SAVE_AS);
            }
            if (name.equals("word/document.xml")) {
                return no("文件是 Word 文档，不是工作簿；请把表格复制到表格软件中，另存为 .xlsx 后再上传");
            }
            if (name.equals("ppt/presentation.xml")) {
                return no("文件是演示文稿，不是工作簿；请上传 .xlsx 文件");
            }
            if (name.equals("content.xml")) {
                return no("文件是 OpenDocument 表格（.ods），" + SAVE_AS);
            }
            if (name.equals("ofd.xml")) {
                return no("文件是 OFD 版式文件，不是工作簿；请上传原来的 .xlsx 文件");
            }
            if (name.startsWith("index/document.iwa")) {
                return no("文件是 Numbers 表格；请在 Numbers 中选择“文件 → 导出为 → Excel”后再上传");
            }
        }
        return no(workbooks ? "文件是压缩包，里面才是工作簿；请先解压，再上传里面的 .xlsx 文件" : "文件是压缩包，里面没有 .xlsx 工作簿；请上传 .xlsx 文件");
    }

    private static WorkbookRefused no(String message) {
        return new WorkbookRefused(Reason.NOT_A_WORKBOOK, message);
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(BEGINNING);
        }
    }

    /** Whether a compound file has an entry of this name anywhere. */
    private static boolean holds(Path file, String name) throws IOException {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        byte[] buffer = new byte[64 << 10];
        int kept = 0;
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(buffer, kept, buffer.length - kept); read > 0; read = content.read(buffer, kept,
                    buffer.length - kept)) {
                int filled = kept + read;
                if (find(buffer, filled, wanted)) {
                    return true;
                }
                kept = Math.min(filled, wanted.length - 1);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
        }
        return false;
    }

    private static boolean find(byte[] in, int length, byte[] wanted) {
        for (int from = 0; from <= length - wanted.length; from++) {
            int same = 0;
            while (same < wanted.length && in[from + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
