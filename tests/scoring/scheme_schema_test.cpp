#include "scoring/sample.h"
#include "support/paths.h"
#include "support/printers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

// docs/scheme.schema.json says what the parser takes: no key more and no key less.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

QByteArray textOf(const QString &path)
{
    QFile file(test::sourcePath(path));
    EXPECT_TRUE(file.open(QFile::ReadOnly)) << path.toStdString();
    return file.readAll();
}

const QJsonObject &schema()
{
    static const QJsonObject root =
        QJsonDocument::fromJson(textOf(u"docs/scheme.schema.json"_s)).object();
    return root;
}

bool isIn(const QJsonObject &object, const QJsonArray &required)
{
    return std::ranges::all_of(
        required, [&](const QJsonValue &key) { return object.contains(key.toString()); });
}

/// Holds a scheme against the schema: keys and words. What is required is the parser's to say.
class SchemaWalk
{
public:
    QSet<QString> used;  ///< keys that were met, "definition.key"
    QStringList unknown; ///< places the schema does not know

    void walk(const QJsonValue &value, QJsonObject node, QString name, const QString &place)
    {
        if (node.contains(u"$ref"_s)) {
            name = node.value(u"$ref"_s).toString().section(u'/', -1);
            node = schema().value(u"$defs"_s).toObject().value(name).toObject();
        }
        if (const QJsonObject chosen = branch(value.toObject(), node); !chosen.isEmpty()) {
            walk(value, chosen, name, place);
        } else if (value.isArray()) {
            const QJsonArray items = value.toArray();
            for (qsizetype i = 0; i < items.size(); ++i) {
                walk(items[i], node.value(u"items"_s).toObject(), name,
                     u"%1[%2]"_s.arg(place).arg(i));
            }
        } else if (value.isObject()) {
            walkKeys(value.toObject(), node, name, place);
        } else if (node.contains(u"enum"_s) && !node.value(u"enum"_s).toArray().contains(value)) {
            unknown += place;
        }
    }

private:
    /// Which of the alternatives the object is; empty: the node has none.
    static QJsonObject branch(const QJsonObject &object, const QJsonObject &node)
    {
        if (node.contains(u"then"_s)) {
            const auto keys = node.value(u"if"_s).toObject().value(u"required"_s).toArray();
            return node.value(isIn(object, keys) ? u"then"_s : u"else"_s).toObject();
        }
        if (node.contains(u"properties"_s)) {
            return {};
        }
        for (const QJsonValue &each : node.value(u"anyOf"_s).toArray()) {
            const QJsonObject choice = each.toObject();
            if (choice.contains(u"$ref"_s) ? object.contains(u"measure"_s)
                                           : isIn(object, choice.value(u"required"_s).toArray())) {
                return choice;
            }
        }
        return {};
    }

    void walkKeys(const QJsonObject &object, const QJsonObject &node, const QString &name,
                  const QString &place)
    {
        const QJsonObject properties = node.value(u"properties"_s).toObject();
        const QJsonValue others = node.value(u"additionalProperties"_s);
        for (const QString &key : object.keys()) {
            const QString inside = place.isEmpty() ? key : place + u'.' + key;
            if (properties.contains(key)) {
                used += name + u'.' + key;
                walk(object.value(key), properties.value(key).toObject(), key, inside);
            } else if (others.isObject()) {
                walk(key, node.value(u"propertyNames"_s).toObject(), name, inside);
                walk(object.value(key), others.toObject(), name, inside);
            } else {
                unknown += inside;
            }
        }
    }
};

/// All keys of the schema, named as the walk names them.
QSet<QString> keysIn(const QJsonObject &node, const QString &name)
{
    QSet<QString> keys;
    const QJsonObject properties = node.value(u"properties"_s).toObject();
    for (const QString &key : properties.keys()) {
        keys += name + u'.' + key;
        keys += keysIn(properties.value(key).toObject(), key);
    }
    for (const QJsonValue &each : node.value(u"anyOf"_s).toArray()) {
        keys += keysIn(each.toObject(), name);
    }
    return keys;
}

QSet<QString> allKeys()
{
    QSet<QString> keys = keysIn(schema(), u"scheme"_s);
    const QJsonObject definitions = schema().value(u"$defs"_s).toObject();
    for (const QString &name : definitions.keys()) {
        keys += keysIn(definitions.value(name).toObject(), name);
    }
    return keys;
}

SchemaWalk walked(const QByteArray &scheme)
{
    SchemaWalk walk;
    walk.walk(QJsonDocument::fromJson(scheme).object(), schema(), u"scheme"_s, {});
    return walk;
}

QStringList allIds()
{
    QStringList ids = shippedIds();
    const QDir folder(test::dataPath(u"schemes"_s));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        ids += name.chopped(5);
    }
    return ids;
}

QStringList sorted(const QSet<QString> &set)
{
    QStringList list = set.values();
    list.sort();
    return list;
}

} // namespace

class SchemeSchema : public testing::TestWithParam<QString>
{
};

TEST_P(SchemeSchema, KnowsWhatTheSchemeSays)
{
    EXPECT_EQ(pack(GetParam()).id, GetParam());
    EXPECT_EQ(walked(packJson(GetParam())).unknown, QStringList());
}

INSTANTIATE_TEST_SUITE_P(All, SchemeSchema, testing::ValuesIn(allIds()), [](const auto &each) {
    QString name = each.param;
    return name.replace(u'-', u'_').toStdString();
});

TEST(SchemeSchemas, HaveNoKeyThatTheParserDoesNotTake)
{
    QSet<QString> used; // by schemes that the parser takes
    for (const QString &id : allIds()) {
        EXPECT_EQ(pack(id).id, id);
        used += walked(packJson(id)).used;
    }
    EXPECT_EQ(sorted(allKeys() - used), QStringList());
}

const QString kEnglish = u"docs/schemes.md"_s;
const QString kChinese = u"docs/manual/评星方案怎么写.md"_s;

/// All words that stand as values in the schema.
QSet<QString> wordsIn(const QJsonValue &node)
{
    QSet<QString> words;
    const QJsonObject object = node.toObject();
    for (const QJsonValue &word : object.value(u"enum"_s).toArray()) {
        words += word.toString();
    }
    for (const QJsonValue &each : object) {
        words += wordsIn(each);
    }
    for (const QJsonValue &each : node.toArray()) {
        words += wordsIn(each);
    }
    return words;
}

class SchemeDocuments : public testing::TestWithParam<QString>
{
};

TEST_P(SchemeDocuments, ExplainEveryKeyAndWordAndKnowNoOthers)
{
    QSet<QString> keys;
    for (const QString &key : allKeys()) {
        keys += key.section(u'.', -1);
    }
    const QSet<QString> words = wordsIn(schema());
    EXPECT_GT(words.size(), 80);
    const QString text = QString::fromUtf8(textOf(GetParam())).section(u"## 例一"_s, 0, 0);
    for (const QString &key : sorted(keys | words)) {
        EXPECT_TRUE(text.contains(u'`' + key + u'`') || text.contains(u'"' + key + u'"'))
            << key.toStdString() << " is not explained";
    }
    static const QRegularExpression table(
        u"\\n\\| (?:key|键) \\| (?:value|值) \\|.*\\n((\\|.*\\n)+)"_s);
    static const QRegularExpression row(u"\\n\\| ([^|]+) \\|"_s);
    static const QRegularExpression word(u"`(\\w+)`"_s);
    int documented = 0;
    for (auto tables = table.globalMatch(text); tables.hasNext();) {
        const QString rows = tables.next().captured(1);
        for (auto each = row.globalMatch(rows); each.hasNext();) {
            const QString names = each.next().captured(1);
            for (auto found = word.globalMatch(names); found.hasNext(); ++documented) {
                const QString key = found.next().captured(1);
                EXPECT_TRUE(keys.contains(key)) << key.toStdString() << " is not in the schema";
            }
        }
    }
    EXPECT_GT(documented, 30);
}

INSTANTIATE_TEST_SUITE_P(Both, SchemeDocuments, testing::Values(kEnglish, kChinese),
                         [](const auto &each) {
                             return each.param == kEnglish ? "English" : "Chinese";
                         });

TEST(SchemeDocument, InChineseHasExamplesThatTheProgramTakes)
{
    static const QRegularExpression example(u"```json\\n(\\{.*?\\n\\})\\n```"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    int examples = 0;
    const QString text = QString::fromUtf8(textOf(kChinese));
    for (auto each = example.globalMatch(text); each.hasNext(); ++examples) {
        const QByteArray json = each.next().captured(1).toUtf8();
        EXPECT_TRUE(schemeProblems(json).isEmpty()) << json.toStdString();
        EXPECT_EQ(walked(json).unknown, QStringList());
    }
    EXPECT_EQ(examples, 2);
    EXPECT_TRUE(
        QString::fromUtf8(textOf(u"docs/manual/README.md"_s)).contains(u"(评星方案怎么写.md)"_s));
}

struct Slip
{
    QString place;
    QJsonValue value;
    QString reported;
};

void PrintTo(const Slip &row, std::ostream *out)
{
    *out << row.place.toStdString();
}

class SchemaSlips : public testing::TestWithParam<Slip>
{
};

TEST_P(SchemaSlips, AreNoticed)
{
    const QByteArray json = packJson(u"every-key"_s, GetParam().place, GetParam().value);
    EXPECT_EQ(walked(json).unknown, QStringList{GetParam().reported});
}

INSTANTIATE_TEST_SUITE_P(
    Planted, SchemaSlips,
    testing::Values(Slip{u"colour"_s, 1, u"colour"_s},
                    Slip{u"sheets[0].size"_s, 1, u"sheets[0].size"_s},
                    Slip{u"sheets[0].criteria[0].parts[0].mx"_s, 1,
                         u"sheets[0].criteria[0].parts[0].mx"_s},
                    Slip{u"bands[0].requires.all[1].any[1].not.measure"_s, u"weather"_s,
                         u"bands[0].requires.all[1].any[1].not.measure"_s},
                    Slip{u"adjustments[0].tiers.town"_s, 3, u"adjustments[0].tiers.town"_s},
                    Slip{u"demotion.round"_s, u"both"_s, u"demotion.round"_s},
                    Slip{u"adjustments[0].items[0]"_s, u"prize"_s, u"adjustments[0].items[0]"_s}));

} // namespace zhibu
