package dev.navette.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/** HTML as {@link RichText} promises it: nothing in it that a shop's page must not have. Open to other packages' tests. */
public final class CleanHtml {

    private static final Set<String> INLINE = Set.of("br", "strong", "em", "u", "s", "sup", "sub", "a");

    private static final DocumentBuilder PARSER = parser();

    private CleanHtml() {}

    /** Fails where it has anything else than the elements that are allowed, where they are allowed. */
    public static void check(String html) {
        Element root = parsed(html);
        for (Element block : children(root)) {
            assertThat(block.getTagName()).isIn("p", "ul", "ol");
            assertBlock(block);
        }
        assertThat(root.getChildNodes().getLength())
                .as("blocks only")
                .isEqualTo(children(root).size());
    }

    /** What a reader sees of it. */
    public static String text(String html) {
        return parsed(html).getTextContent();
    }

    private static void assertBlock(Element block) {
        assertThat(block.hasAttributes()).isFalse();
        assertThat(block.getTextContent()).isNotBlank();
        for (Element child : children(block)) {
            switch (block.getTagName()) {
                case "ul", "ol" -> {
                    assertThat(child.getTagName()).isEqualTo("li");
                    assertBlock(child);
                }
                case "li" -> {
                    if (INLINE.contains(child.getTagName())) {
                        assertInline(child);
                    } else {
                        assertThat(child.getTagName()).isIn("ul", "ol");
                        assertBlock(child);
                    }
                }
                default -> assertInline(child);
            }
        }
    }

    private static void assertInline(Element inline) {
        assertThat(INLINE).contains(inline.getTagName());
        if (inline.getTagName().equals("a")) {
            assertThat(inline.getAttributes().getLength()).isEqualTo(1);
            assertThat(inline.getAttribute("href")).matches("(?s)(http://|https://|mailto:|tel:).+");
            assertThat(inline.getElementsByTagName("a").getLength()).isZero();
        } else {
            assertThat(inline.hasAttributes()).isFalse();
        }
        children(inline).forEach(CleanHtml::assertInline);
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }

    /** The HTML below an element {@code root}; fails where it is not well-formed XML. */
    static Element parsed(String html) {
        try {
            return PARSER.parse(new InputSource(new StringReader("<root>" + html + "</root>")))
                    .getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + html, e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
