#include "fuzz/mangler.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdint>
#include <cstdio>

// Where no fuzzer is linked: reads the corpus once, then what the mangler makes of it: the same
// --inputs N every time, or others every time for --seconds N. The input at hand stands in the file
// "fuzz-input", which a crash leaves behind.

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           static_cast<std::size_t>(input.size()));
}

QByteArrayList corpusIn(const QString &folder)
{
    QByteArrayList inputs;
    const QDir files(folder);
    for (const QString &name : files.entryList(QDir::Files, QDir::Name)) {
        QFile file(files.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            inputs += file.readAll();
        }
    }
    return inputs;
}

qint64 numberAfter(const QStringList &words, const QString &option)
{
    const qsizetype at = words.indexOf(option);
    return at < 0 ? 0 : words.value(at + 1).toLongLong();
}

bool keep(const QByteArray &input)
{
    QFile file(u"fuzz-input"_s);
    return file.open(QIODevice::WriteOnly) && file.write(input) == input.size();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const qint64 seconds = numberAfter(words, u"--seconds"_s);
    const qint64 wanted = numberAfter(words, u"--inputs"_s);
    const QByteArrayList corpus = corpusIn(words.value(1));
    if (corpus.isEmpty()) {
        std::puts("usage: zhibu_fuzz CORPUS [--inputs N | --seconds N]");
        return 2;
    }
    for (const QByteArray &input : corpus) {
        run(input);
    }
    QElapsedTimer clock;
    clock.start();
    zhibu::Mangler mangled =
        seconds > 0 ? zhibu::Mangler(static_cast<unsigned>(QCoreApplication::applicationPid()))
                    : zhibu::Mangler();
    qint64 inputs = 0;
    while (inputs < wanted || clock.elapsed() < seconds * 1000) {
        const QByteArray &seed = corpus[mangled.number(static_cast<unsigned>(corpus.size()))];
        const QByteArray input = seed.left(1) + mangled(seed.mid(1));
        if (!keep(input)) {
            std::puts("fuzz-input cannot be written here");
            return 2;
        }
        run(input);
        ++inputs;
    }
    QFile::remove(u"fuzz-input"_s);
    std::printf("%lld inputs, no crash\n", static_cast<long long>(corpus.size() + inputs));
    return 0;
}
