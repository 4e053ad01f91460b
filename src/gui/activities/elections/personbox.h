#pragma once

#include "storage/meetings/attendance.h"

#include <QComboBox>

namespace zhibu {

class NameCompleter;

/// Picks one of some people from its list, or by what is typed: a name, a number, pinyin, initials,
/// or a part of them that only one has.
class PersonBox : public QComboBox
{
    Q_OBJECT

public:
    explicit PersonBox(QWidget *parent = nullptr);

    /// Who is picked stays picked where he is among them.
    void setPeople(const QList<DuePerson> &people);
    /// Who is meant; null: problem() says why there is none.
    [[nodiscard]] const DuePerson *person() const;
    /// Why nobody is meant; empty where somebody is.
    [[nodiscard]] QString problem() const;

signals:
    /// Enter was pressed.
    void entered();

private:
    /// All whom the text fits: exactly, else in part.
    [[nodiscard]] QList<const DuePerson *> meant() const;
    /// The lists are as wide as what stands in them, however narrow the box is.
    void fitLists();

    NameCompleter *m_completer;
    QList<DuePerson> m_people;
};

} // namespace zhibu
