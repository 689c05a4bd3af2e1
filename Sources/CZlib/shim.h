#ifndef PLENUM_CZLIB_SHIM_H
#define PLENUM_CZLIB_SHIM_H

#include <zlib.h>

/* A macro that passes the size of the structure along, which Swift does not import; minus: no header around the data. */
static inline int plenum_inflate_raw(z_streamp stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
