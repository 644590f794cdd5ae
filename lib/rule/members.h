// The members of a plain struct, in their order, without a list of them: structured bindings name
// them, and the compiler counts them. For what must not miss a member that is added later.
#pragma once

#include <cstddef>

namespace starlint {

namespace members {

struct Anything {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor): it stands for any initializer
};

template <class Struct, class... Given>
constexpr size_t Count() {
  if constexpr (requires { Struct{Given{}..., Anything{}}; }) {
    return Count<Struct, Given..., Anything>();
  } else {
    return sizeof...(Given);
  }
}

}  // namespace members

// Calls `visit(member)` for each member of `value`, an aggregate without bases. One with more
// members than are bound here does not compile.
template <class Struct, class Visit>
void ForEachMember(const Struct& value, Visit visit) {
  constexpr size_t kCount = members::Count<Struct>();
  const auto all = [&](const auto&... member) { (visit(member), ...); };
  static_assert(kCount >= 1 && kCount <= 16);
  // clang-format off
  if constexpr (kCount == 1) { const auto& [a] = value; all(a); }
  if constexpr (kCount == 2) { const auto& [a, b] = value; all(a, b); }
  if constexpr (kCount == 3) { const auto& [a, b, c] = value; all(a, b, c); }
  if constexpr (kCount == 4) { const auto& [a, b, c, d] = value; all(a, b, c, d); }
  if constexpr (kCount == 5) { const auto& [a, b, c, d, e] = value; all(a, b, c, d, e); }
  if constexpr (kCount == 6) { const auto& [a, b, c, d, e, f] = value; all(a, b, c, d, e, f); }
  if constexpr (kCount == 7) {
    const auto& [a, b, c, d, e, f, g] = value; all(a, b, c, d, e, f, g); }
  if constexpr (kCount == 8) {
    const auto& [a, b, c, d, e, f, g, h] = value; all(a, b, c, d, e, f, g, h); }
  if constexpr (kCount == 9) {
    const auto& [a, b, c, d, e, f, g, h, i] = value; all(a, b, c, d, e, f, g, h, i); }
  if constexpr (kCount == 10) {
    const auto& [a, b, c, d, e, f, g, h, i, j] = value; all(a, b, c, d, e, f, g, h, i, j); }
  if constexpr (kCount == 11) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k] = value;
    all(a, b, c, d, e, f, g, h, i, j, k); }
  if constexpr (kCount == 12) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l); }
  if constexpr (kCount == 13) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l, m); }
  if constexpr (kCount == 14) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l, m, n); }
  if constexpr (kCount == 15) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o); }
  if constexpr (kCount == 16) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p); }
  // clang-format on
}

}  // namespace starlint
