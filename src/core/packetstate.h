#pragma once

namespace zhibu {

/// What a row of a packet means for the file it is compared with.
enum class PacketState {
    Added,    ///< not here
    Changed,  ///< changed there only, or new files are attached to it
    Removed,  ///< deleted there, unchanged here
    Conflict, ///< changed on both sides, or nobody knows who changed it
    Newer,    ///< changed here only: nothing to be done
    Same,
    Refused, ///< it cannot be taken: its findings say why
};

} // namespace zhibu
