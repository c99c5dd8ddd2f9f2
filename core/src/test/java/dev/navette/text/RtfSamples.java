package dev.navette.text;

import java.util.List;

/** Descriptions of articles in the form in which the programs write them that people copy from. */
final class RtfSamples {

    /** The text box of Windows (RichEdit). */
    static final String RICH_EDIT = """
            {\\rtf1\\ansi\\ansicpg1252\\deff0\\nouicompat\\deflang1036{\\fonttbl{\\f0\\fnil\\fcharset0 Tahoma;}{\\f1\\fnil\\fcharset2 Symbol;}}
            {\\colortbl ;\\red0\\green0\\blue255;}
            {\\*\\generator Riched20 10.0.19041}\\viewkind4\\uc1\s
            \\pard\\sa200\\sl276\\slmult1\\qc\\b\\f0\\fs22\\lang9 Machine \\'e0 caf\\'e9\\b0\\par
            Pour l\\rquote espresso & le th\\'e9 < 2 min : {{\\field{\\*\\fldinst{HYPERLINK https://shop.example/em-1 }}{\\fldrslt{https://shop.example/em-1\\ul0\\cf0}}}}\\f0\\fs22\\par

            \\pard{\\pntext\\f1\\'B7\\tab}{\\*\\pn\\pnlvlblt\\pnf1\\pnindent0{\\pntxtb\\'B7}}\\fi-360\\li720 R\\'e9servoir 1,8\\~L\\par
            {\\pntext\\f1\\'B7\\tab}\\i Broyeur\\i0  en c\\'e9ramique\\par

            \\pard\\sa200\\par

            \\pard
            {\\pntext\\f0 1.\\tab}{\\*\\pn\\pnlvlbody\\pnf0\\pnindent0\\pnstart1\\pndec{\\pntxta.}}
            \\fi-360\\li720 Remplir\\par
            {\\pntext\\f0 2.\\tab}Allumer\\line et attendre\\par
            }
            """;

    static final String RICH_EDIT_HTML = "<p><strong>Machine à café</strong></p>"
            + "<p>Pour l’espresso &amp; le thé &lt; 2 min : "
            + "<a href=\"https://shop.example/em-1\">https://shop.example/em-1</a></p>"
            + "<ul><li>Réservoir 1,8\u00A0L</li><li><em>Broyeur</em> en céramique</li></ul>"
            + "<ol><li>Remplir</li><li>Allumer<br/>et attendre</li></ol>";

    /** Word, pasted. */
    static final String WORD = """
            {\\rtf1\\adeflang1025\\ansi\\ansicpg1252\\uc1\\adeff31507\\deff0\\stshfdbch31506{\\fonttbl{\\f0\\fbidi \\froman\\fcharset0\\fprq2{\\*\\panose 02020603050405020304}Times New Roman;}{\\f2\\fbidi \\fmodern\\fcharset0 Courier New;}
            {\\f3\\fbidi \\froman\\fcharset2\\fprq2{\\*\\panose 05050102010706020507}Symbol;}{\\f37\\fbidi \\fswiss\\fcharset0 Calibri{\\*\\falt Arial};}}
            {\\colortbl;\\red0\\green0\\blue0;}{\\*\\defchp \\f37}{\\stylesheet{\\ql \\f37\\fs22 \\snext0 Normal;}{\\s17\\ql List Paragraph;}}
            {\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc23{\\leveltext\\'01\\u-3913 ?;}{\\levelnumbers;}\\f3 }\\listid1}}{\\*\\listoverridetable{\\listoverride\\listid1\\ls1}}
            {\\info{\\title EM-1}{\\author Marie}}{\\header \\pard\\plain En-t\\'eate\\par }
            \\pard\\plain \\ltrpar\\ql \\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\f37\\fs22 {\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\b Poids}{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0  net\\~: 3\\'a0kg\\u8239\\'3f; }{\\super 2}{\\sub 3}{\\v cach\\'e9}\\par
            {\\listtext\\pard\\plain\\ltrpar \\s17 \\f3\\fs22 \\loch\\af3\\dbch\\af0\\hich\\f3 \\'b7\\tab}\\pard\\plain \\ltrpar\\s17\\ql \\fi-360\\li720\\ls1\\adjustright \\f37 {\\ltrch Un}{\\ltrch \\par }
            {\\listtext\\pard\\plain\\ltrpar \\s17 \\f2\\fs22 \\hich\\af2\\dbch\\af0\\loch\\f2 o\\tab}\\pard\\plain \\ltrpar\\s17\\ql \\fi-360\\li1440\\ilvl1\\ls1 \\f37 {\\ltrch Un et demi}{\\ltrch \\par }
            {\\listtext\\pard\\plain\\f3 \\'b7\\tab}\\pard\\plain \\ls1 \\f37 {\\ltrch Deux \\u-10179?\\u-8704?}{\\ltrch \\par }
            \\pard\\plain \\f37 {Voir {\\field\\flddirty{\\*\\fldinst {\\rtlch\\fcs1 \\af0  HYPERLINK "https://shop.example/?a=1&b=2" \\\\o "La \\'ab boutique \\'bb" }{\\rtlch {\\*\\datafield 00d0c9ea}}}{\\fldrslt {\\cs19\\ul\\cf2 la {\\b boutique}}}}.\\par }
            {\\*\\shppict{\\pict\\pngblip 89504e470d0a1a0a}}{\\nonshppict{\\pict\\wmetafile8 0100}}
            \\trowd\\cellx2000\\cellx4000\\pard\\intbl Tension\\cell 230 V\\cell\\row
            \\pard\\plain Fin{\\footnote\\pard\\plain Note}\\par }
            """;

    static final String WORD_HTML = "<p><strong>Poids</strong> net\u00A0: 3\u00A0kg\u202F; <sup>2</sup><sub>3</sub></p>"
            + "<ul><li>Un<ul><li>Un et demi</li></ul></li><li>Deux 😀</li></ul>"
            + "<p>Voir <a href=\"https://shop.example/?a=1&amp;b=2\">la <strong>boutique</strong></a>.</p>"
            + "<p>Tension 230 V</p><p>Fin</p>";

    /** A Mac: a backslash at the end of a line is the end of a paragraph. */
    static final String COCOA = """
            {\\rtf1\\ansi\\ansicpg1252\\cocoartf2639
            \\cocoatextscaling0\\cocoaplatform0{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fnil\\fcharset0 Georgia-Bold;}
            {\\colortbl;\\red255\\green255\\blue255;}
            {\\*\\expandedcolortbl;;}
            \\pard\\tx566\\pardirnatural\\partightenfactor0

            \\f0\\fs24 \\cf0 Th\\'e9 \\'93vert\\'94\\
            Prix\\'a0: 4\\uc0\\u8364 \\
            \\f1\\b fin}
            """;

    static final String COCOA_HTML = "<p>Thé “vert”</p><p>Prix\u00A0: 4€</p><p><strong>fin</strong></p>";

    static final List<String> ALL = List.of(RICH_EDIT, WORD, COCOA);

    private RtfSamples() {}
}
