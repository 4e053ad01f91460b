#include "reports/documents/rating/explanation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

void addLines(const ExplanationNode &node, int depth, QString &text)
{
    text += u"  "_s.repeated(depth) + node.text;
    if (!node.points.isEmpty() && !node.told) {
        text += u' ' + node.points;
    }
    if (!node.rule.isEmpty()) {
        text += u"（规则%1）"_s.arg(node.rule);
    }
    text += u'\n';
    for (const ExplanationNode &child : node.children) {
        addLines(child, depth + 1, text);
    }
}

} // namespace

QString explanationText(const ExplanationNode &root)
{
    QString text;
    addLines(root, 0, text);
    return text;
}

QJsonObject explanationJson(const ExplanationNode &root)
{
    QJsonObject object{{u"text"_s, root.text}};
    const auto addText = [&](const QString &key, const QString &value) {
        if (!value.isEmpty()) {
            object.insert(key, value);
        }
    };
    addText(u"points"_s, root.points);
    addText(u"rule"_s, root.rule);
    addText(u"source"_s, root.source);
    addText(u"ledger"_s, root.rows.isEmpty() ? QString{} : root.ledger);
    QJsonArray dates;
    for (const QDate &date : root.dates) {
        dates += date.toString(Qt::ISODate);
    }
    if (!dates.isEmpty()) {
        object.insert(u"dates"_s, dates);
    }
    QJsonArray children;
    for (const ExplanationNode &child : root.children) {
        children += explanationJson(child);
    }
    if (!children.isEmpty()) {
        object.insert(u"children"_s, children);
    }
    return object;
}

} // namespace zhibu
