#include "modules/descriptors/file_tree.h"

#include <algorithm>
#include <utility>

namespace patchorder::modules {

// What somebody has a snapshot of does not change any more.
FileTree::State& FileTree::own() {
  if (state_.use_count() > 1) state_ = std::make_shared<State>(*state_);
  return *state_;
}

int FileTree::find(const std::string& path) const {
  const auto found = state_->names.find(path);
  return found == state_->names.end() ? kNone : found->second;
}

std::vector<std::string> FileTree::names_in(const std::string& folder) const {
  const std::string start = folder.ends_with('/') ? folder : folder + '/';
  std::vector<std::string> names;
  const auto add = [&](const std::string& path) {
    if (path.size() > start.size() && path.starts_with(start) && path.find('/', start.size()) == path.npos) {
      names.push_back(path.substr(start.size()));
    }
  };
  std::ranges::for_each(state_->folders, add);
  for (const auto& each : state_->names) add(each.first);
  return names;
}

int FileTree::links(int number) const {
  const auto is_name = [number](const auto& each) { return each.second == number; };
  return static_cast<int>(std::ranges::count_if(state_->names, is_name));
}

int FileTree::make(const std::string& path) {
  State& state = own();
  const int number = state.files.empty() ? kNone + 1 : state.files.rbegin()->first + 1;
  state.files.emplace(number, std::make_shared<File>());
  state.names[path] = number;
  return number;
}

void FileTree::make_folder(const std::string& path) { own().folders.insert(path); }

void FileTree::remove(const std::string& path) {
  State& state = own();
  state.names.erase(path);
  state.folders.erase(path);
}

void FileTree::rename(const std::string& from, const std::string& to) {
  State& state = own();
  const auto renamed = [&](const std::string& path) {
    return path == from || path.starts_with(from + '/') ? to + path.substr(from.size()) : path;
  };
  std::map<std::string, int> names;
  for (const auto& [path, number] : state.names) {
    if (path != to) names.emplace(renamed(path), number);
  }
  state.names = std::move(names);
  std::set<std::string> folders;
  for (const std::string& path : state.folders) folders.insert(renamed(path));
  state.folders = std::move(folders);
}

FileTree::File& FileTree::edit(int number) {
  std::shared_ptr<File>& file = own().files.at(number);
  if (file.use_count() > 1) file = std::make_shared<File>(*file);
  return *file;
}

std::size_t FileTree::put(int number, std::size_t place, std::string_view data, std::int64_t now) {
  File& file = edit(number);
  if (file.data.size() < place + data.size()) file.data.resize(place + data.size());
  file.data.replace(place, data.size(), data);
  file.changed = file.altered = now;
  return place + data.size();
}

}  // namespace patchorder::modules
