package dev.navette.run;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a parser sees it, which refuses what is not well-formed. */
record ParsedPage(String text, Document document) {

    static ParsedPage of(HtmlReport report) {
        var text = new StringBuilder();
        try {
            report.writeTo(text);
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text.toString())));
            return new ParsedPage(text.toString(), document);
        } catch (IOException | SAXException | ParserConfigurationException wrong) {
            throw new AssertionError(text.toString(), wrong);
        }
    }

    /** The text of everything that an XPath finds, blanks of whatever kind as one blank. */
    List<String> all(String path) {
        try {
            var nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent())
                    .map(found -> found.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip())
                    .toList();
        } catch (XPathExpressionException wrong) {
            throw new AssertionError(path, wrong);
        }
    }

    /** The text of the one thing that an XPath finds. */
    String one(String path) {
        List<String> found = all(path);
        if (found.size() != 1) {
            throw new AssertionError(path + " finds " + found + " in " + text);
        }
        return found.get(0);
    }
}
