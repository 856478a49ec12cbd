package org.silveralliance.kit.workbook;

import java.util.regex.Pattern;

/** Rows below a table that belong to nobody: sums, remarks, signatures. */
final class Footer {

    private static final Pattern SUM = Pattern.compile(
            "(本页|本单位)?(合计|总计|小计|共计|累计|总数|总人数)([^\\p{IsHan}].*)?|(\\p{IsHan}{1,30})(小计|合计)",
            Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile(
            "(本页)?(合计|总计|小计|共计).*|平均(年龄)?.{0,6}|其中[:：]?.*|填[报表写]说明.*|经办人.*|联系(人|电话|方式)[:：].*|.{0,12}(签字|签名|盖章|签章)[)）:：]{0,2}|.{0,12}(签字|签名|盖章|签章)[)）]?[:：].{0,20}|截[止至](日期|时间).*|(备注|说明|填表人|审核人|制表人|负责人|注(?!\\p{IsHan})).*"
                    + "|(制表|填表|填报|审核|复核|经办|报送|主管|分管|单位|部门)(人|单位|时间|日期|部门|领导|负责人|签字|签名|盖章|签章|公章){0,3}([(（].{0,6}[)）])?[:：].*|[(（]?(续表|接上页|转下页|下页续|以下空白|以下无正文)[)）]?",
            Pattern.DOTALL);
    /** In the column of running numbers of a row that shows how to fill the list in. */
    private static final Pattern EXAMPLE = Pattern.compile("(填写|填表|填报|参考)?(示例|范例|样例|举例|例子|例如|例|样表)[0-9一二三]?[:：]?");
    private static final Pattern PAGE = Pattern.compile("第.{1,6}页.*|共[0-9]{1,5}页.*|[-—–]+[0-9]{1,5}[-—–]+", Pattern.DOTALL);
    private static final int LONGEST_EXAMPLE = 6;
    /** Most rows begin otherwise, and looking is cheaper than matching. */
    private static final String BEGINNINGS = "合总小备说填审制负注本共累复经报主分单部续接转下以第平其截联（-—–(";

    private Footer() {
    }

    /** Whether a row that begins with this text shows how to fill the list in. */
    static boolean isExample(String text) {
        return text.length() <= LONGEST_EXAMPLE && EXAMPLE.matcher(text).matches();
    }

    /**
     * Whether a row that begins with this text is one.
     *
     * @param filled whether every cell a row must have is filled; then only a sum is taken for a footer
     */
    static boolean beginsWith(String text, boolean filled) {
        if (text.isEmpty() || BEGINNINGS.indexOf(text.charAt(0)) < 0 && text.charAt(text.length() - 1) != '计') {
            return false;
        }
        String plain = text.replaceAll("\\s", "");
        return SUM.matcher(plain).matches() || !filled && (NOTE.matcher(plain).matches() || PAGE.matcher(plain).matches());
    }
}
